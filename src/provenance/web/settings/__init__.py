"""The server's settings: what the environment says, else the table ``[web]`` of ``provenance.toml``, else the usual."""

from provenance.web.settings.model import Oidc, WebSettings
from provenance.web.settings.reading import read_web_settings
from provenance.web.settings.safe import is_safe

__all__ = ["Oidc", "WebSettings", "is_safe", "read_web_settings"]
