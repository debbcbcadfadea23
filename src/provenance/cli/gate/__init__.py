"""What a check says to other programs: reports of many files joined to one, and a watch over files being written."""
