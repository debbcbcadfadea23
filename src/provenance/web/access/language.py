"""The language of the pages: what was chosen, else what the browser asks for first."""

from typing import Literal

from babel import negotiate_locale
from starlette.requests import Request

__all__ = ["LANGUAGES", "Language", "language_of"]

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")
COOKIE = "provenance_language"


def language_of(request: Request) -> Language:
    """zh or en; English where the browser asks for neither."""
    chosen = request.query_params.get("lang") or request.cookies.get(COOKIE)
    for language in LANGUAGES:
        if chosen == language:
            return language
    wanted = [part.split(";")[0].strip() for part in request.headers.get("accept-language", "").split(",")]
    found = negotiate_locale([one.partition("-")[0] for one in wanted], LANGUAGES)
    return "zh" if found == "zh" else "en"
