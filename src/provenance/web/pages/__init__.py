"""The pages, one file each."""

from fastapi import APIRouter

from provenance.web.pages import sign_in

__all__ = ["ROUTERS"]

ROUTERS: tuple[APIRouter, ...] = (sign_in.router,)
