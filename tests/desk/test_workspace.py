"""A workspace is found from anywhere inside it, and says where its database is."""

from pathlib import Path

import pytest

from provenance.desk import Settings, find_workspace, make_workspace
from provenance.errors import WorkspaceError
from provenance.store import open_store


def test_a_new_workspace_has_its_folders_and_settings_that_change_nothing(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "desk")
    assert sorted(path.name for path in workspace.root.iterdir()) == ["claims", "provenance.toml", "sources"]
    assert workspace.settings == Settings()


def test_making_a_workspace_again_leaves_what_is_there(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    (tmp_path / "provenance.toml").write_text("readers_required = 2\n")
    assert make_workspace(tmp_path).settings.readers_required == 2


def test_the_nearest_workspace_upward_is_found(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    inside = tmp_path / "claims" / "deep"
    inside.mkdir()
    assert find_workspace(inside).root == tmp_path.resolve()
    make_workspace(inside)
    assert find_workspace(inside).root == inside.resolve()


def test_without_a_workspace_the_folder_itself_serves(tmp_path: Path) -> None:
    assert find_workspace(tmp_path).root == tmp_path.resolve()
    assert find_workspace(tmp_path).settings == Settings()


def test_the_database_is_the_options_then_the_environments_then_the_workspaces(tmp_path: Path) -> None:
    workspace = find_workspace(tmp_path)
    environ = {"PROVENANCE_DATABASE_URL": "postgresql://desk/news"}
    assert workspace.database_url("sqlite:///x.db", environ) == "sqlite:///x.db"
    assert workspace.database_url(None, environ) == "postgresql://desk/news"
    assert workspace.database_url(None, {}) == f"sqlite:///{tmp_path.resolve()}/provenance.db"


def test_any_folder_that_can_be_named_can_hold_the_database(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "无锡 100%? #1")
    open_store(workspace.database_url(None, {})).close()
    assert (workspace.root / "provenance.db").is_file()


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("readers_required = 3", "readers_required"),
        ("reader_required = 1", "reader_required"),
        ('source_sections = ["bodies"]', "source_sections"),
        ("readers_required =", "TOML"),
    ],
)
def test_settings_that_nobody_can_follow_are_refused_by_name(
    tmp_path: Path, written: str, named: str
) -> None:
    (tmp_path / "provenance.toml").write_text(written)
    with pytest.raises(WorkspaceError, match=named):
        find_workspace(tmp_path)


def test_a_workspace_cannot_be_made_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WorkspaceError, match="cannot be made a workspace"):
        make_workspace(tmp_path / "file")


def test_sources_are_needed_where_the_settings_say() -> None:
    assert Settings().needs_source("body", "money")
    some = Settings(source_sections=("body",), source_kinds=("money", "percent"))
    assert some.needs_source("body", "money")
    assert not some.needs_source("table", "money")
    assert not some.needs_source("body", "count")
