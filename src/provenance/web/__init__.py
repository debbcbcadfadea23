"""The desk over HTTP: the API under ``/api/v1``. It holds no rule of the desk's; its services do."""

from provenance.web.app import create_app

__all__ = ["create_app"]
