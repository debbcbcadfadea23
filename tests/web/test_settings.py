"""The server's settings: of the environment, else of the file, else the usual; and which cannot be used."""

import re
from pathlib import Path

import pytest

from provenance.desk import make_workspace
from provenance.errors import WorkspaceError
from provenance.web.settings import WebSettings, is_safe, read_web_settings

PAGE = Path(__file__).parents[2] / "docs" / "web.md"
ISSUER = {
    "PROVENANCE_WEB_OIDC_ISSUER": "https://accounts.example.org",
    "PROVENANCE_WEB_OIDC_CLIENT_ID": "desk",
}


def said(folder: Path, text: str) -> Path:
    """A workspace whose file says this beside what it says anyway."""
    make_workspace(folder)
    with (folder / "provenance.toml").open("a", encoding="utf-8") as file:
        file.write(text)
    return folder


def test_the_environment_counts_before_the_file_and_the_file_before_the_usual(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(tmp_path, "[web]\nsession_hours = 8\nidle_minutes = 30\nhosts = ['desk.example.org']\n")
    monkeypatch.setenv("PROVENANCE_WEB_IDLE_MINUTES", "45")
    found = read_web_settings(tmp_path)
    assert (found.session_hours, found.idle_minutes, found.hosts) == (8, 45, ("desk.example.org",))
    assert found.upload_megabytes == WebSettings().upload_megabytes


def test_the_servers_settings_are_none_of_the_houses_rules(tmp_path: Path) -> None:
    before = make_workspace(tmp_path).settings
    assert make_workspace(said(tmp_path, "[web]\nsession_hours = 8\n")).settings == before


def test_names_are_listed_with_commas_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVENANCE_WEB_HOSTS", "desk.example.org, *.example.net")
    assert WebSettings().hosts == ("desk.example.org", "*.example.net")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SESSION_HOURS", "soon"),
        ("SESSION_HOURS", "0"),
        ("IDLE_MINUTES", "1"),
        ("UPLOAD_MEGABYTES", "-1"),
        ("TRIES_BY_NAME", "many"),
        ("SECURE_COOKIES", "perhaps"),
        ("HOSTS", "https://desk.example.org"),
        ("HOSTS", "*"),
        ("OIDC_ISSUER", "http://accounts.example.org"),
        ("SESION_HOURS", "8"),
    ],
)
def test_a_bad_value_of_the_environment_is_named_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"PROVENANCE_WEB_{name}", value)
    with pytest.raises(WorkspaceError) as refused:
        read_web_settings(tmp_path)
    assert str(refused.value).startswith(f"PROVENANCE_WEB_{name} ")
    assert str(refused.value).count("\n") == 0


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[web]\nsession_hours = 'soon'\n", "web.session_hours"),
        ("[web]\nsesion_hours = 8\n", "web.sesion_hours"),
        ("[web]\nhosts = 'a b'\n", "web.hosts"),
        ("[web]\noidc_issuer = 'https://accounts.example.org'\n", "oidc_client_id"),
        ("web = 8\n", "[web]"),
    ],
)
def test_a_bad_value_of_the_file_is_named_in_one_sentence(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(WorkspaceError) as refused:
        read_web_settings(said(tmp_path, text))
    assert named in str(refused.value)
    assert str(refused.value).startswith(str(tmp_path / "provenance.toml"))
    assert str(refused.value).count("\n") == 0


def test_a_secret_in_the_file_is_refused_and_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError) as refused:
        read_web_settings(said(tmp_path, "[web]\noidc_client_secret = 'hush'\n"))
    assert "PROVENANCE_WEB_OIDC_CLIENT_SECRET" in str(refused.value)
    assert "hush" not in str(refused.value)


def test_a_secret_that_cannot_be_one_is_not_repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**ISSUER, "PROVENANCE_WEB_OIDC_CLIENT_SECRET": "嘘"}.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(WorkspaceError) as refused:
        read_web_settings(tmp_path)
    assert str(refused.value).startswith("PROVENANCE_WEB_OIDC_CLIENT_SECRET ")
    assert "嘘" not in str(refused.value)


def test_no_secret_is_shown_with_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**ISSUER, "PROVENANCE_WEB_OIDC_CLIENT_SECRET": "hush"}.items():
        monkeypatch.setenv(name, value)
    settings = WebSettings()
    assert settings.oidc is not None
    assert settings.oidc.client_secret is not None
    assert settings.oidc.client_secret.get_secret_value() == "hush"
    assert "hush" not in f"{settings!r} {settings} {settings.oidc!r} {settings.model_dump_json()}"


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://accounts.example.org", True),
        ("http://localhost:8080", True),
        ("http://127.0.0.1:8080/realms/a", True),
        ("http://[::1]:8080", True),
        ("http://accounts.example.org", False),
        ("http://localhost.example.org", False),
        ("http://127.0.0.1.example.org", False),
        ("https://", False),
        ("file:///etc/passwd", False),
        ("http://[", False),
    ],
)
def test_a_secret_is_spoken_by_https_or_on_this_machine_only(address: str, safe: bool) -> None:
    assert is_safe(address) is safe


def test_every_setting_is_documented_with_what_holds_without_it() -> None:
    section = PAGE.read_text("utf-8").partition("## Settings of the server")[2].partition("\n## ")[0]
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", section, re.MULTILINE))
    usual = {name: field.default for name, field in WebSettings.model_fields.items()}
    words = {None: "–", (): "–", False: "no"}
    expected = {name: words.get(value, str(value)) for name, value in usual.items()}
    assert rows == expected
