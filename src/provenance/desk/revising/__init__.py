"""Revising: an article's new text, and what it makes of each claim of the old one."""

from provenance.desk.revising.fates import Became, fates
from provenance.desk.revising.revise import RevisedArticle, revise_article

__all__ = ["Became", "RevisedArticle", "fates", "revise_article"]
