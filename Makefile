# make demo   see what the program does, on the sample article
# make test   the tests
# make ordeal the tests that kill, tamper and edit at random, at full length
# make lint   style, types and the direction of imports
# make ledger the sample's ledger under claims/ anew, when what is read from its article has changed
# make screenshots the pictures under docs/images/ anew, as Chromium shows the desk
# make lock   requirements/dev.txt anew from pyproject.toml
# make clean  away with the environment and all caches
.PHONY: demo test ordeal lint ledger screenshots lock clean
.DEFAULT_GOAL := test

PYTHON ?= python3
PYTEST_FLAGS ?= -n auto
LOCK_FLAGS ?=

bin := .venv/bin
environment := .venv/.complete
export PYTHON

demo: $(environment)
	scripts/demo.sh

test: $(environment)
	$(bin)/pytest $(PYTEST_FLAGS)

ordeal: $(environment)
	PROVENANCE_KILLS=50 PROVENANCE_CHANGES=6000 PROVENANCE_EDITS=5000 $(bin)/pytest -rP -n auto \
		tests/desk/test_killed.py tests/desk/test_at_once.py tests/desk/test_revise.py tests/audit/test_tampering.py

lint: $(environment)
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy
	$(bin)/lint-imports

ledger: $(environment)
	$(bin)/python scripts/ledger.py

screenshots: $(environment)
	$(bin)/python scripts/screenshots.py

lock:
	scripts/lock.sh $(LOCK_FLAGS)

clean:
	rm -rf .venv build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find src tests migrations -name __pycache__ -prune -exec rm -rf {} +

$(environment): requirements/dev.txt pyproject.toml scripts/environment.sh
	scripts/environment.sh
