"""Every benchmark runs, on small sizes; what it measures is read by people."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.mark.parametrize(
    ("script", "says"),
    [
        (["checking.py"], ["ms warm", "copies", "variations", "10,000 characters", "MiB"]),
        (["reading.py", "--without-peer"], ["characters/s", "20 articles in one text"]),
        (["startup.py"], ["provenance --help", "provenance check"]),
        (["storing.py"], ["into SQLite", "into PostgreSQL", "bare COPY", "ratio"]),
        (
            ["serving.py"],
            ["opened in Chromium", "the first panel of", "a verdict among", "only asks who calls"],
        ),
        (["linking.py", "--workers", "2"], ["articles/s", "MiB", "precision and recall", "planted errors"]),
    ],
    ids=lambda value: value[0].removesuffix(".py"),
)
def test_a_benchmark_prints_machine_and_medians(script: list[str], says: list[str]) -> None:
    command = [sys.executable, str(BENCHMARKS / script[0]), *script[1:], "--quick"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "Python 3" in printed
    assert all(words in printed for words in says)


def test_a_benchmark_takes_an_article(tmp_path: Path) -> None:
    article = tmp_path / "short.txt"
    article.write_text("截至2025年底，全市高新技术企业达3311家。", encoding="utf-8")
    command = [sys.executable, str(BENCHMARKS / "reading.py"), str(article), "--quick", "--without-peer"]
    assert "short.txt" in subprocess.run(command, capture_output=True, text=True, check=True).stdout
