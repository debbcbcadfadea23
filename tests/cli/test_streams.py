"""What only a process of its own shows: signals, pipes, encodings, terminals."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Process = Callable[..., subprocess.CompletedProcess[bytes]]

# The program with a pipeline made by hand: whatever is read holds one contradiction.
WITH_FINDINGS = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
import handmade
from provenance.cli import checking, main
checking.examine = lambda document: handmade.report(handmade.CONTRADICTION, name=document.name)
main()
"""


def call(*args: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", WITH_FINDINGS, *map(str, args)],
        capture_output=True,
        check=False,
        env=os.environ | environment,
    )


def on_a_terminal(*args: object, **environment: str) -> str:
    """What a call writes to a terminal that is both its output and its error stream."""
    master, slave = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", WITH_FINDINGS, *map(str, args)],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=os.environ | {"TERM": "xterm-256color", "COLUMNS": "100", "LINES": "40"} | environment,
    ):
        os.close(slave)
        shown = b""
        while True:
            try:
                piece = os.read(master, 65536)
            except OSError:  # Linux says so when the other side is closed
                break
            if not piece:
                break
            shown += piece
    os.close(master)
    return shown.decode()


def test_an_unreadable_file_is_one_sentence_and_exits_with_2(process: Process, tmp_path: Path) -> None:
    done = process("check", tmp_path / "gone.txt")
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.startswith(b"provenance: ")
    assert done.stderr.count(b"\n") == 1


def test_findings_go_to_standard_output_and_exit_with_1(story: Path) -> None:
    done = call("check", story)
    assert done.returncode == 1
    assert done.stderr == b""
    assert "7431家" in done.stdout.decode()


def test_the_program_finds_a_contradiction_by_itself(process: Process, story: Path) -> None:
    story.write_text(
        "2024年，全市技术合同成交额达到612亿元，创历史新高。\n\n科技创新“成绩单”\n\n"
        "- 2024年全市技术合同成交额621亿元。\n- 2024年全市专利授权量3万件。\n",
        "utf-8",
    )
    done = process("check", story, "--format", "json")
    report = json.loads(done.stdout)
    texts = {claim["id"]: claim["text"] for claim in report["claims"]}
    found = {
        (finding["kind"], *sorted(map(texts.__getitem__, finding["claims"])))
        for finding in report["findings"]
    }
    assert ("value", "612亿元", "621亿元") in found
    assert done.returncode == 1


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1"])
def test_json_is_utf8_whatever_the_locale(story: Path, encoding: str) -> None:
    done = call("check", story, "--format", "jsonl", PYTHONIOENCODING=encoding)
    assert json.loads(done.stdout.decode("utf-8"))["claims"][0]["measure"] == "有效期内高新技术企业"


def test_text_for_a_terminal_that_knows_no_chinese_is_no_traceback(story: Path) -> None:
    done = call("check", story, PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert done.stderr == b""


def test_text_is_in_the_encoding_of_the_locale(story: Path) -> None:
    assert "有效期内" in call("check", story, PYTHONIOENCODING="gbk").stdout.decode("gbk")


def test_a_file_name_that_is_no_utf8_is_no_traceback(story: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(story.parent) + b"/\xff.txt"))
    odd.write_bytes(story.read_bytes())
    for form in ("text", "json", "jsonl"):
        done = call("check", odd, "--format", form)
        assert (done.returncode, done.stderr) == (1, b"")


def test_a_reader_who_goes_away_is_no_traceback(story: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WITH_FINDINGS, "check", *[str(story)] * 7, "--explain"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        said = child.stderr.read()
    assert child.returncode == 141
    assert said == b""


def test_ctrl_c_exits_with_130_and_without_a_traceback() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "provenance.cli", "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        wait_until_it_reads(child.pid)
        child.send_signal(signal.SIGINT)
        stdout, stderr = child.communicate()
    assert child.returncode == 130
    assert stdout == b""
    assert b"Traceback" not in stderr


def test_ctrl_c_ends_the_work_of_all_processes(story: Path) -> None:
    story.write_text(story.read_text("utf-8") + "\n" * 10_000, "utf-8")
    slowly = WITH_FINDINGS.replace(
        "main()", "look = checking.examine\nchecking.examine = slow\nmain()"
    ).replace(
        "import sys", "import sys, time\ndef slow(document):\n    time.sleep(0.1)\n    return look(document)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", slowly, "check", *[str(story)] * 1000],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        os.killpg(child.pid, signal.SIGINT)
        started = time.monotonic()
        _, stderr = child.communicate()
    assert child.returncode == 130
    assert b"Traceback" not in stderr
    assert time.monotonic() - started < 5


def wait_until_it_reads(pid: int) -> None:
    """Until the process sleeps in a read of its standard input."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if "pipe_r" in Path(f"/proc/{pid}/wchan").read_text():
            return
        time.sleep(0.02)


def test_a_terminal_gets_colours(story: Path) -> None:
    assert "\x1b[31m" in on_a_terminal("check", story)


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_whose_owner_wants_none_gets_no_colours(story: Path, environment: dict[str, str]) -> None:
    shown = on_a_terminal("check", story, **environment)
    assert "\x1b[" not in shown
    assert "7431" in shown


def test_a_pipe_gets_no_colours(story: Path) -> None:
    assert b"\x1b" not in call("check", story).stdout


def test_several_files_on_a_terminal_show_a_bar_and_all_their_findings(story: Path) -> None:
    shown = on_a_terminal("check", *[story] * 3)
    assert shown.count("[value]") == 3
    assert "━" in shown


def test_several_files_in_a_pipe_show_no_bar(story: Path) -> None:
    assert call("check", *[story] * 3).stderr == b""


def test_checking_an_article_imports_neither_the_database_nor_the_web(story: Path) -> None:
    code = (
        "import sys\nfrom provenance.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(sorted({'sqlalchemy', 'alembic', 'lxml', 'opencc', 'openpyxl'} & set(sys.modules)), file=sys.stderr)"
    )
    shown = subprocess.run([sys.executable, "-c", code, "check", str(story)], capture_output=True, text=True)
    assert shown.stderr.splitlines()[-1] == "[]"
