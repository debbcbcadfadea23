"""The table of docs/benchmarks.md is written by one command."""

import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
PAGE = BENCHMARKS.parent / "docs" / "benchmarks.md"


@pytest.fixture(scope="module")
def table() -> ModuleType:
    sys.path.append(str(BENCHMARKS))
    spec = spec_from_file_location("table", BENCHMARKS / "table.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_benchmark_has_its_place_in_the_page(table: ModuleType) -> None:
    page = PAGE.read_text("utf-8")
    assert {"checking", "linking", "reading", "startup", "storing"} <= set(table.benchmarks())
    assert all(table.BEGIN.format(name=name) in page for name in table.benchmarks())


def test_a_table_takes_the_place_of_its_forerunner_and_leaves_all_else(table: ModuleType) -> None:
    page = "before\n<!-- measured: a -->\nold\n<!-- end -->\nafter\n"
    assert table.written(page, {"a": "new\n"}) == page.replace("old", "new")


def test_a_benchmark_without_a_place_comes_last(table: ModuleType) -> None:
    assert table.written("page\n", {"b": "x\n"}) == "page\n\n<!-- measured: b -->\nx\n<!-- end -->\n"


def test_the_command_names_the_machine_over_every_table() -> None:
    command = [sys.executable, str(BENCHMARKS / "table.py"), "--quick", "--only", "startup", "--print"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "cores, Linux, Python 3" in printed
    assert "| provenance --help | " in printed
