"""Settings of the tests: the product's own, a throw-away data folder and a cheap password hasher."""

import os
import tempfile

os.environ.setdefault("NORTHING_HOME", tempfile.mkdtemp(prefix="northing-tests-"))
os.environ.setdefault("NORTHING_SECRET_KEY", "tests")

from northing.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["*"]
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=MEMORY;PRAGMA synchronous=OFF;"  # noqa: F405
LOGGING = {"version": 1, "disable_existing_loggers": False, "loggers": {"django.request": {"level": "CRITICAL"}}}
