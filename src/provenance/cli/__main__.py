"""``python -m provenance.cli``: the program without its entry point installed."""

from provenance.cli import main

if __name__ == "__main__":
    main()
