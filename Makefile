# Every target does its own set-up and leaves stamps in .venv, so that the next run starts at once.
# Needs Python 3.11 or newer with venv, nothing else. PYTHON=python3.12 make … takes another one.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check -qq
# Sets of questions to grade, as JSON lines (README, "Test")
QUESTIONS ?= $(wildcard eval/*.jsonl)
# Sets that the program has seen least of, graded apart
FRESH     ?= $(wildcard eval/fresh/*.jsonl)
# The day that make eval takes for today, so that its figures are the same on any day.
NOW    ?= 2020-02-15
# Whether make eval also asks its questions typed otherwise (half a minute); METAMORPHIC= leaves that out.
METAMORPHIC ?= yes
# How many examples make fuzz draws for each of its tests.
FUZZ   ?= 20000
ARGS   ?=

.DEFAULT_GOAL := help
.PHONY: help run test test-long test-browser test-history container-test bench bench-channels bench-publish bench-scale lint audit format eval fuzz fuzz-guided lock clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 20

run: $(VENV)/.run  ## start the bot: the page, and every other channel that is configured
	@exec $(BIN)/daihoi run $(ARGS)

# The tests start the command dozens of times: what it is compiled to is kept, whatever the environment says.
test test-long test-browser: export PYTHONDONTWRITEBYTECODE =

test: $(VENV)/.dev  ## all tests but the slow ones (ARGS=--cov measures coverage)
	$(BIN)/python -m pytest --numprocesses auto $(ARGS)

test-long: $(VENV)/.dev  ## tests that take many seconds each, most with large knowledge
	$(BIN)/python -m pytest -m long $(ARGS)

test-browser: $(VENV)/.dev  ## the page in chromium, axe-core, the API against its description, figures
	$(BIN)/python -m pytest -m browser $(ARGS)

fuzz: $(VENV)/.dev  ## anything at all into assistant, webhooks, YAML and contexts (FUZZ=20000 examples each)
	DAIHOI_FUZZ=$(FUZZ) $(BIN)/python -m pytest --numprocesses auto --dist worksteal tests/test_fuzzing.py $(ARGS)

fuzz-guided: $(VENV)/.fuzz  ## a million inputs at random, then as many by atheris, steered by what they reach (hours; ARGS=--count 10000)
	$(BIN)/python -m benchmarks.fuzzing $(ARGS)
	$(BIN)/python -m benchmarks.fuzzing --guided $(ARGS)

bench-channels: $(VENV)/.bench  ## Telegram, Zalo and reminders under load, with faults and kill -9 (docs/telegram.md, docs/zalo.md)
	$(BIN)/python -m benchmarks.telegram speed plain transport real
	$(BIN)/python -m benchmarks.telegram faults
	$(BIN)/python -m benchmarks.zalo --disk
	$(BIN)/python -m benchmarks.reminders

bench-scale: $(VENV)/.dev  ## replicas behind nginx on one PostgreSQL: their speed, and what faults do (docs/scaling.md)
	$(BIN)/python -m benchmarks.scale speed $(ARGS)
	$(BIN)/python -m benchmarks.scale faults

test-history: $(VENV)/.dev  ## 1,000 random sequences of edits, undos and imports with crashes (minutes)
	DAIHOI_TEST_SEQUENCES=1000 $(BIN)/python -m pytest --no-cov tests/desk/test_history_machine.py $(ARGS)

bench-publish: $(VENV)/.dev  ## an edit with 10,000 facts: the preview, and from its confirmation to the new answer
	$(BIN)/python -m benchmarks.publishing $(ARGS)

container-test:  ## the image, built and tried with docker or podman
	$(PYTHON) scripts/container_test.py $(ARGS)

bench: $(VENV)/.bench  ## time, memory and right answers beside look-up libraries (6-30 minutes); writes docs/benchmarks.md
	@$(READY)
	$(BIN)/python -m benchmarks.matching $(ARGS)

audit: $(VENV)/.dev  ## known weaknesses of the locked packages (asks the advisory database)
	$(BIN)/pip-audit --strict --disable-pip --require-hashes -r requirements/run.txt

lint: $(VENV)/.dev  ## ruff, mypy --strict, import rules
	@failed=; \
	for check in "ruff check --quiet ." "ruff format --quiet --check ." "mypy" "lint-imports --no-cache"; do \
		echo "$$check"; $(BIN)/$$check || failed="$$failed; $$check"; \
	done; \
	test -z "$$failed" || { echo "failed$$failed" >&2; exit 1; }

format: $(VENV)/.dev  ## mend what ruff can mend by itself
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

eval: $(VENV)/.run  ## the knowledge base's own cases, then the sets of questions in eval/ (or QUESTIONS=…)
	-$(BIN)/daihoi kb test --now $(NOW)
	$(if $(strip $(QUESTIONS)),$(BIN)/daihoi eval $(QUESTIONS) --now $(NOW),@echo "No sets of questions in eval/.")
	$(if $(strip $(FRESH)),$(BIN)/daihoi eval $(FRESH) --now $(NOW))
	$(if $(METAMORPHIC),$(BIN)/python -m tests.metamorphic && $(BIN)/python -m tests.noisy)

LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command 'make lock' $(ARGS)

lock: $(VENV)/bin/python  ## resolve requirements/ anew from pyproject.toml (ARGS=--upgrade for newer versions)
	$(PIP) install 'uv>=0.9,<1'
	$(LOCK) --group build -o requirements/run.txt pyproject.toml
	$(LOCK) --group build --group test --group lint -c requirements/run.txt -o requirements/dev.txt pyproject.toml
	$(LOCK) --group bench -c requirements/run.txt -o requirements/bench.txt pyproject.toml
	$(LOCK) --group fuzz -c requirements/run.txt -o requirements/fuzz.txt pyproject.toml

# Beside what the tests stand on: the echo that replies are compared with runs against their emulator.
$(VENV)/.bench: $(VENV)/.dev requirements/bench.txt
	@$(PIP) install --no-deps --require-hashes --only-binary :all: -r requirements/bench.txt
	@touch $@

$(VENV)/.fuzz: $(VENV)/.dev requirements/fuzz.txt
	@$(PIP) install --no-deps --require-hashes --only-binary :all: -r requirements/fuzz.txt
	@touch $@

clean:  ## remove the environment and everything generated
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage htmlcov
	find bot tests -type d -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "daihoi needs Python 3.11 or newer; name one with PYTHON=… make …" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
		|| { rm -rf $(VENV); echo "Python's venv is missing (on Debian: apt-get install python3-venv)" >&2; exit 1; }

# The locks hold all that is needed, so pip is to install them and resolve nothing (--no-deps): where it resolves, an older pip
# looks for the newest release of what is wanted with an extra ("coverage[toml]") and refuses it, since the lock has another.
# The project itself goes in without its dependencies (they are locked above) and without a build of its own
# environment (its build tool is in the lock too), so nothing is installed that has no hash.
PROJECT = $(PIP) install --no-deps --no-build-isolation --editable .
# What a start finds ready: bytecode, the tables of the language, and the index of knowledge/. Whatever is edited later, a
# start makes again by itself.
READY   = $(BIN)/python -m compileall -q bot && $(BIN)/python -m bot.text.tables && $(BIN)/python -m bot.desk.shipping knowledge

$(VENV)/.run: $(VENV)/bin/python requirements/run.txt pyproject.toml
	@echo "Setting up $(VENV) (once; a minute or so)…"
	@$(PIP) install --no-deps --require-hashes --only-binary :all: -r requirements/run.txt
	@$(PROJECT)
	@$(READY)
	@touch $@

# dev.txt holds all of run.txt, at the same versions: with it in place `make run` has nothing to do.
$(VENV)/.dev: $(VENV)/bin/python requirements/dev.txt requirements/run.txt pyproject.toml
	@echo "Setting up $(VENV) for development (once; a minute or so)…"
	@$(PIP) install --no-deps --require-hashes --only-binary :all: -r requirements/dev.txt
	@$(PROJECT)
	@$(READY)
	@touch $@ $(VENV)/.run
