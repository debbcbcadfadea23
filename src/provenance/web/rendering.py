"""Pages: Jinja templates with everything escaped, in the reader's language."""

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from provenance.errors import sentence
from provenance.web.access.language import COOKIE, Language, language_of
from provenance.web.statics import PLACE

__all__ = ["HERE", "render"]

HERE = Path(__file__).parent
A_YEAR = 365 * 24 * 3600


@cache
def environment(language: Language) -> Environment:
    """The templates in one language; everything is escaped, and a name that is not there is an error."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.filters["said"] = lambda error: sentence(error, language)
    made.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    return made


@cache
def translations(language: Language) -> NullTranslations:
    """The catalogue of a language, made of its text here; the words of the templates themselves are English."""
    text = HERE / "locales" / language / "LC_MESSAGES" / "messages.po"
    if not text.is_file():
        return NullTranslations()
    made = BytesIO()
    with text.open("rb") as file:
        write_mo(made, read_po(file, locale=language))
    made.seek(0)
    return Translations(made)


def render(request: Request, template: str, status_code: int = 200, **context: Any) -> HTMLResponse:
    """A page, or a piece of one."""
    language = language_of(request)
    known = {
        "language": language,
        "editor": getattr(request.state, "editor", None),
        "csrf_token": getattr(request.state, "csrf", ""),
        "path": request.url.path,
        "static": lambda name: f"{PLACE}/{name}",
    }
    page = environment(language).get_template(template).render({**known, **context})
    answer = HTMLResponse(page, status_code)
    if "lang" in request.query_params:
        answer.set_cookie(COOKIE, language, max_age=A_YEAR, httponly=True, samesite="strict")
    return answer
