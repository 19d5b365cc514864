# The portal's tasks. 'make help' lists them; README.md tells who needs which.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
export XDG_RUNTIME_DIR ?= /tmp

SOURCES := $(shell find frontend -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help run install install-dev frontend test e2e guides check format bench openapi client lock pictures clean

help: ## List the tasks
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

run: install frontend ## Install, build, migrate, load the plans, and serve (Ctrl-C ends it)
	$(BIN)/inap run --port $(PORT)

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: backend/requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r backend/requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: backend/requirements-dev.lock $(VENV)/.runtime
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r backend/requirements-dev.lock
	@touch $@

install: $(VENV)/.runtime ## Install what serving needs into .venv

install-dev: $(VENV)/.dev frontend/node_modules/.installed ## Install what testing needs as well

frontend/node_modules/.installed: frontend/package-lock.json
	cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

frontend/dist/index.html: frontend/node_modules/.installed $(SOURCES)
	cd frontend && npm run --silent build

frontend: frontend/dist/index.html ## Build the static client

test: install-dev frontend ## Every test but the browser's
	$(BIN)/python -m pytest -n auto --dist worksteal --ignore tests/e2e
	cd frontend && npm test --silent

e2e: install-dev frontend ## The browser's tests (Chromium at /usr/bin/chromium or INAP_CHROMIUM)
	$(BIN)/python -m pytest tests/e2e -n 2 --dist loadfile

pictures: install-dev frontend ## Pictures of every screen into out/pictures, to be looked at
	$(BIN)/python tests/e2e/pictures.py

guides: install-dev frontend ## Take the pictures of the guides anew (frontend/src/help/pictures)
	$(BIN)/python tests/e2e/guides.py

check: install-dev ## Format, lint, types, migration drift, OpenAPI drift, client drift
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	cd frontend && npm run --silent check
	$(BIN)/inap check-drift
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python openapi/generate.py --check

format: install-dev ## Format and mend what the linters can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	cd frontend && npm run --silent format

bench: install-dev ## Measure against limits in the same run; writes tests/bench/latest.md
	PYTHONPATH=tests $(BIN)/python -m bench

openapi: install ## Write openapi/openapi.json and openapi/PROBLEMS.md
	$(BIN)/inap openapi

client: openapi install-dev ## Generate the Python client and the client's types
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python openapi/generate.py

COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate pyproject.toml

lock: install-dev ## Compile the lock files anew (the runtime's within the tests')
	$(BIN)/$(COMPILE) --group dev -o backend/requirements-dev.lock
	$(BIN)/$(COMPILE) -c backend/requirements-dev.lock -o backend/requirements.lock

clean: ## Remove what was built; the data in .data stays
	rm -rf $(VENV) frontend/node_modules frontend/dist
