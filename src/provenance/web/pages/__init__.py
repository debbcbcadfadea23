"""The pages, one file each."""

from fastapi import APIRouter

from provenance.web.pages import (
    adding,
    articles,
    findings,
    log,
    report,
    review,
    revisions,
    sign_in,
    sources,
    verdicts,
)

__all__ = ["ROUTERS"]

# In this order: what is called "new" or "preview" is found before it could be an article's name.
ROUTERS: tuple[APIRouter, ...] = (
    sign_in.router,
    articles.router,
    adding.router,
    revisions.router,
    report.router,
    verdicts.router,
    review.router,
    sources.router,
    findings.router,
    log.router,
)
