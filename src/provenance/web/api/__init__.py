"""The HTTP API, one router a noun."""

from fastapi import APIRouter

from provenance.web.api import articles, check, claims, exports, findings, reports, sources

__all__ = ["ROUTERS"]

ROUTERS: tuple[APIRouter, ...] = (
    check.router,
    articles.router,
    claims.router,
    findings.router,
    sources.router,
    reports.router,
    exports.router,
)
