# The image: `docker build -t daihoi .`, then `docker run -p 127.0.0.1:8080:8080 -v daihoi:/data daihoi` (docs/operate.md).
# Both stages stand on the same base, so that the environment made in the first runs in the second.

FROM python:3.13-slim-trixie AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore \
    PYTHONDONTWRITEBYTECODE=1
# For machines that reach the package index by a mirror only; whatever it gives must have the hash that is locked.
ARG PIP_INDEX_URL
WORKDIR /src
# Only wheels, each held to the hash in the lock. What the bot needs comes first: it changes less often than the bot.
COPY requirements/run.txt requirements/
RUN python -m venv --without-pip /opt/daihoi \
    && python -m pip --python /opt/daihoi install --quiet --no-compile --no-deps --require-hashes --only-binary :all: -r requirements/run.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY knowledge knowledge
# The build tool comes from the lock too, and goes once it has built; so do the libraries' own tests, what only a compiler
# reads, and fonts and fontTools for formats that are never drawn, PDF and PostScript (60 MB). Bytecode, the tables of the
# language and the index of the knowledge are made ready here, since nothing can be written later; bytecode refers to its
# source by hash instead of time, one file after the other, so that the same source gives the same. What the bot never
# loads gets none (20 MB): lexers, other databases' dialects.
RUN python -m pip --python /opt/daihoi install --quiet --no-compile --no-deps --no-build-isolation . \
    && python -m pip --python /opt/daihoi uninstall --quiet --yes setuptools \
    && find /opt/daihoi/lib -type d -name tests -prune -exec rm -rf {} + \
    && rm -rf /opt/daihoi/lib/python*/site-packages/matplotlib/mpl-data/fonts/afm \
        /opt/daihoi/lib/python*/site-packages/matplotlib/mpl-data/fonts/pdfcorefonts \
        /opt/daihoi/lib/python*/site-packages/matplotlib/mpl-data/sample_data \
        /opt/daihoi/lib/python*/site-packages/fontTools /opt/daihoi/lib/python*/site-packages/sqlalchemy/testing \
    && find /opt/daihoi/lib -type f -regex '.*\.\(c\|cpp\|h\|hpp\|pyx\|pxd\|pyi\)' -delete \
    && PYTHONHASHSEED=0 /opt/daihoi/bin/python -m compileall -q --invalidation-mode unchecked-hash \
        -x '/(pygments/(lexers|styles)|sqlalchemy/dialects/(mysql|mssql|oracle)|numpy/f2py)/' /opt/daihoi/lib \
    && cd / && /opt/daihoi/bin/python -m bot.text.tables \
    && PYTHONHASHSEED=0 /opt/daihoi/bin/python -m bot.desk.shipping /src/knowledge

FROM python:3.13-slim-trixie
COPY --from=build /opt/daihoi /opt/daihoi
COPY knowledge /app/knowledge
RUN install -d -o 10001 -g 10001 -m 0750 /data
ENV PATH=/opt/daihoi/bin:$PATH LANG=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 \
    DAIHOI_DATA=/data DAIHOI_KNOWLEDGE=/app/knowledge DAIHOI_HTTP_HOST=0.0.0.0 MPLCONFIGDIR=/data/.matplotlib
WORKDIR /app
USER 10001:10001
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["daihoi", "health"]
ENTRYPOINT ["daihoi"]
CMD ["run"]
ARG VERSION=0.1.0 REVISION=
LABEL org.opencontainers.image.title="daihoi" \
      org.opencontainers.image.description="Answers Vietnamese questions about Party congress preparation from a typed, cited knowledge base" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
