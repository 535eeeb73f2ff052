# make         set everything up, then draw all specs into out/
# make test    the whole test suite          make lint    style, types, layers
# make samples the tests whose cases come from seeds, with all of these (half an hour)
# make test-busy   the same beside eight busy processes
# make bench   speed and memory              make docs    regenerate what docs/ derives
# make bites   faults put into the code of each stage, and how many its tests find (takes hours;
#              make bites STAGES="svg annex" for some)
# make mutants faults put into specs and texts, and which a check misses; KINDS="line_dropped"
#              for one kind
# make random  3,000 random offices drawn and proven (hours): refused, at fault, time, label sizes;
#              make random COUNT=300 for some
# make guesses reorganisations with all ids changed, and how many are guessed right
# make fuzz    ten minutes of searching for texts that break the reader
# make scans   scans of five offices, tilted, blurred and noisy: how many units are found (minutes)
# make locale  message catalogues            make clean   remove what make made
# make lock    newer versions of Python packages, with their hashes, in requirements*.txt
# make test-oldest, make test-newest    the suite at both ends of what setup.cfg allows
#
# Needs Python 3.11 or later as python3. On Debian and Ubuntu, missing system
# packages are installed with apt-get (through sudo, where you are not root).

PYTHON ?= python3
BIN := .venv/bin
SPECS := $(wildcard specs/*.yaml)
SOURCES := $(shell find bagan templates -type f ! -name '*.pyc')
SCRIPTS := $(wildcard templates/situs/skrip/* templates/studio/skrip/*)
SUDO := $(shell test "$$(id -u)" = 0 || echo sudo)
LOCALE := bagan/locale
PIP := $(BIN)/python -m pip -q --disable-pip-version-check
LOCKED := $(PIP) install --require-hashes -r
UV := build/uv/bin/uv -q
PYBABEL := $(BIN)/pybabel -q
CATALOGUE := --no-location --sort-output --width 98

# Compiled modules are kept, whatever the machine is set to: without them, each process that a
# test starts compiles the program again, and each run of the tests all tests.
export PYTHONDONTWRITEBYTECODE =

# Node.js and npm: the machine's, else those that pip puts into .venv.
export PATH := $(PATH):$(CURDIR)/$(BIN)

.PHONY: all setup lock test samples test-busy test-oldest test-newest lint bench random guesses mutants fuzz
.PHONY: bites scans docs locale clean
.DELETE_ON_ERROR:

all: out/.drawn

setup: .venv/.bagan .venv/.scripts

# --- system packages ----------------------------------------------------------------

# $(call apt,PACKAGES): install those that are missing, where there is apt-get.
define apt
	@command -v apt-get >/dev/null || exit 0; missing=; \
	for package in $(1); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
	  || missing="$$missing $$package"; \
	done; \
	test -n "$$missing" || exit 0; \
	echo "Installing system packages:$$missing"; \
	$(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive \
	  apt-get install -qq -y --no-install-recommends $$missing >/dev/null
endef

.venv/.system:
	@mkdir -p .venv
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed as $(PYTHON)." >&2; exit 1; }
	$(call apt,libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
	  $(shell $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv))
	@command -v apt-get >/dev/null || echo "Not Debian or Ubuntu: if PDF output fails," \
	  "install Pango and HarfBuzz (macOS: brew install pango;" \
	  "Fedora: dnf install pango harfbuzz; Alpine: apk add pango harfbuzz)."
	@touch $@

# A browser without windows, where apt has it: pages take a third of the time in it.
HEADLESS = $(if $(shell apt-cache show chromium-headless-shell 2>/dev/null),chromium-headless-shell)
BROWSER = $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

.venv/.test-system: .venv/.system
	$(call apt,qpdf poppler-utils graphviz tesseract-ocr tesseract-ocr-ind)
	$(call apt,libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui)
	$(call apt,$(or $(HEADLESS),$(if $(BROWSER),,chromium)))
	@touch $@

# --- Python packages ----------------------------------------------------------------

.venv/.bagan: requirements.txt setup.cfg pyproject.toml .venv/.system
	@echo "Installing Bagan into .venv"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(LOCKED) requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.bagan
	@echo "Installing the tools of tests and lint into .venv"
	@$(LOCKED) requirements-dev.txt
	@touch $@

# uv makes the lock, so it cannot be in it.
$(firstword $(UV)):
	@$(PYTHON) -m venv build/uv
	@build/uv/bin/python -m pip -q --disable-pip-version-check install 'uv>=0.13,<1'

# One lock for all systems and for Python 3.11 and later. `make lock UPGRADE=` keeps what it can.
UPGRADE ?= --upgrade
LOCK = $(UV) pip compile --universal --python-version 3.11 --fork-strategy fewest \
  --generate-hashes --custom-compile-command 'make lock' $(UPGRADE)

lock: $(firstword $(UV))
	$(LOCK) setup.cfg --group build -o requirements.txt >/dev/null
	$(LOCK) setup.cfg --group dev -c requirements.txt -o requirements-dev.txt >/dev/null
	$(LOCK) --group node -o requirements-node.txt >/dev/null
	$(LOCK) --group bites -c requirements-dev.txt -o requirements-bites.txt >/dev/null

# --- scripts of pages ------------------------------------------------------------

.venv/.node: requirements-node.txt .venv/.bagan
	@{ command -v node && command -v npm; } >/dev/null || { echo "Installing Node.js into .venv"; \
	  $(LOCKED) requirements-node.txt; }
	@touch $@

NPM_FILES := package.json package-lock.json .npmrc .venv/.node

node_modules/.used: $(NPM_FILES)
	@npm ci --silent --omit=dev
	@touch $@

# With compilers and linters of the scripts, and other programs' readers of what Bagan exports.
node_modules/.dev: $(NPM_FILES)
	@npm ci --silent
	@touch node_modules/.used $@

.venv/.scripts: $(SCRIPTS) node_modules/.used
	@node templates/situs/skrip/bundel.mjs
	@touch $@

# --- what the project is for --------------------------------------------------------

out/.drawn: .venv/.bagan .venv/.scripts $(SPECS) $(SOURCES)
	@mkdir -p out
	$(if $(SPECS),$(BIN)/bagan build $(SPECS) -o out)
	@touch $@

test: .venv/.dev node_modules/.dev .venv/.scripts .venv/.test-system
	$(BIN)/python -m pytest -q -n auto --dist worksteal

# All cases of those tests of which `make test` tries a sample.
SAMPLED = $(shell grep -rl --include='*.py' '^from tests.sampled' tests | sed 's|/conftest.py||')

samples: .venv/.dev node_modules/.dev .venv/.scripts .venv/.test-system
	$(BIN)/python -m pytest -q -n auto --dist worksteal --all-samples $(SAMPLED)

test-busy: .venv/.dev node_modules/.dev .venv/.scripts .venv/.test-system
	tests/under_load.sh

# $(call suite,FOLDER,RESOLUTION): the suite with other versions, in an environment of its own.
define suite
	$(UV) venv --clear --seed --python $(PYTHON) $(1)
	$(UV) pip install --python $(1) --resolution $(2) -r setup.cfg --group dev
	$(UV) pip install --python $(1) --no-deps -e .
	$(UV) pip list --python $(1)
	$(1)/bin/python -m pytest -q -n auto --dist worksteal
endef

test-oldest: $(firstword $(UV)) node_modules/.dev .venv/.scripts .venv/.test-system
	$(call suite,build/oldest,lowest-direct)

test-newest: $(firstword $(UV)) node_modules/.dev .venv/.scripts .venv/.test-system
	$(call suite,build/newest,highest)

lint: .venv/.dev node_modules/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	node_modules/.bin/tsc
	node_modules/.bin/biome check --error-on-warnings

bench: .venv/.dev .venv/.scripts .venv/.test-system
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/many.py site 514
	$(BIN)/python benchmarks/many.py build 514 --alone
	$(BIN)/python benchmarks/cluster.py
	$(BIN)/python benchmarks/units.py
	$(BIN)/python benchmarks/paint.py

# The fuzzer is no dependency of anything else; it has packages for Linux alone.
fuzz: .venv/.dev
	@$(BIN)/python -c 'import atheris' 2>/dev/null \
	  || $(PIP) install 'atheris>=3,<4'
	$(BIN)/python -m tests.fuzz.naskah tests/fuzz/corpus -max_total_time=600

COUNT ?= 3000

random: .venv/.dev
	$(BIN)/python benchmarks/random_specs.py --count $(COUNT)

guesses: .venv/.dev
	$(BIN)/python benchmarks/guesses.py

.venv/.bites: requirements-bites.txt .venv/.dev
	@echo "Installing mutmut into .venv"
	@$(LOCKED) requirements-bites.txt
	@touch $@

bites: .venv/.bites .venv/.scripts
	$(BIN)/python -m tests.bites.run $(STAGES)

scans: .venv/.dev .venv/.test-system
	$(BIN)/python benchmarks/scans.py

mutants: .venv/.dev
	$(BIN)/python -m tests.rules.faults

docs: .venv/.bagan
	@BAGAN_LANG=id $(BIN)/python docs/generate.py
	@for spec in docs/galeri/*.yaml; do \
	  $(BIN)/bagan png $$spec --tanpa-spesifikasi --dpi 100 -o $${spec%.yaml}.png || exit 1; done
	@$(BIN)/bagan png specs/kutai-barat.yaml --tanpa-spesifikasi --chart kiss --dpi 100 -o docs/bagan-kiss.png
	@BAGAN_LANG=id $(BIN)/bagan diff specs/contoh/sebelum.yaml specs/contoh/sesudah.yaml \
	  --make png --view gabungan --chart hubungan-kerja --dpi 100 -o build/perubahan >/dev/null 2>&1; \
	  test $$? = 1 && cp build/perubahan/*-gabungan.png docs/bagan-perubahan.png
	@echo docs/bagan-perubahan.png

locale: .venv/.dev
	@mkdir -p build
	$(PYBABEL) extract $(CATALOGUE) --project Bagan --version 1 \
	  --copyright-holder 'Bagan contributors' -o build/bagan.pot bagan
	$(PYBABEL) extract $(CATALOGUE) --project click --version 8 \
	  -o build/click.pot $$($(BIN)/python -c 'import click; print(click.__path__[0])')
	for domain in bagan click; do \
	  $(PYBABEL) update -D $$domain -l id -i build/$$domain.pot -d $(LOCALE) --width 98 \
	    --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date && \
	  $(PYBABEL) compile -D $$domain -l id -d $(LOCALE) --statistics || exit 1; \
	done

clean:
	rm -rf build dist *.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .benchmarks
	find out -mindepth 1 ! -name .gitkeep -delete
	find bagan templates tests benchmarks -name __pycache__ -prune -exec rm -rf {} +
