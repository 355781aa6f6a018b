# From a bare clone, with python3 (3.11 or newer) and make: `make demo`, `make test`.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
CODE := src tests bench gazetteer

.PHONY: demo test lint bench train gazetteer lock clean

demo: .venv/demo ## read the sample reports
	$(BIN)/klaim read samples

test: .venv/test ## all tests
	$(BIN)/python -m pytest

lint: .venv/test ## style, types and the import contract
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy $(CODE)
	$(BIN)/lint-imports --no-cache

bench: .venv/test ## quality floors and speed
	$(BIN)/python bench/floors.py
	$(BIN)/python bench/speed.py

train: .venv/train ## make the attribution model anew (hours); see docs/reading.md
	$(BIN)/python -m train

gazetteer: .venv/gazetteer ## compile the gazetteer anew
	$(BIN)/python gazetteer/compile.py

lock: .venv/test ## pin all requirements anew, with hashes
	rm -f requirements/*.txt
	$(LOCK) --output-file requirements/run.txt pyproject.toml
	for name in build test gazetteer train; do \
	  $(LOCK) --output-file requirements/$$name.txt requirements/$$name.in || exit 1; done
	sed -i.bak '/^torch==/,/# via/d' requirements/train.txt && rm requirements/train.txt.bak

LOCK := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe \
  --strip-extras --no-config --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

clean: ## all that make made
	rm -rf .venv .cache build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "klaim needs Python 3.11 or newer")'
	$(PYTHON) -m venv .venv

.venv/demo: .venv/bin/python pyproject.toml requirements/run.txt requirements/build.txt
	$(PIP) --require-hashes -r requirements/run.txt
	$(PIP) --require-hashes -r requirements/build.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@

.venv/%: requirements/%.txt .venv/demo
	$(PIP) --require-hashes -r $<
	touch $@

# torch is pinned without a hash: which build is the right one differs from machine to machine.
.venv/train: requirements/train.txt .venv/demo
	$(PIP) --require-hashes -r $<
	$(PIP) torch==2.13.0
	touch $@
