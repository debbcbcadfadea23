"""Microsoft Recognizers-Text on an article, all models; run by reading.py in the peer's own environment."""

import json
import statistics
import sys
import time
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")

import recognizers_suite as suite  # noqa: E402

CHINESE = suite.Culture.Chinese
MODELS = (
    suite.recognize_number,
    suite.recognize_ordinal,
    suite.recognize_percentage,
    suite.recognize_age,
    suite.recognize_currency,
    suite.recognize_dimension,
    suite.recognize_temperature,
    suite.recognize_datetime,
)


def recognized(text: str) -> int:
    """How many things all models find."""
    return sum(len(model(text, CHINESE)) for model in MODELS)


def main() -> None:
    """Print the median seconds of so many runs, warm."""
    text = Path(sys.argv[1]).read_bytes().decode("utf-8")
    found = recognized(text)
    times = []
    for _ in range(int(sys.argv[2])):
        started = time.perf_counter()
        recognized(text)
        times.append(time.perf_counter() - started)
    print(json.dumps({"seconds": statistics.median(times), "found": found}))


if __name__ == "__main__":
    main()
