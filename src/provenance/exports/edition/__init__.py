"""What an export is made of besides the database."""

from provenance.exports.edition.edition import Edition, unwatched
from provenance.exports.edition.words import Words, words_of

__all__ = ["Edition", "Words", "unwatched", "words_of"]
