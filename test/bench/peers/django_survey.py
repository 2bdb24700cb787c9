"""A site of django-survey-and-report alone, for `npm run bench -- peers`.

`python django_survey.py QUESTIONS.json` makes its database in the folder that PEER_FOLDER names, with one survey of these questions;
`gunicorn django_survey:application` serves it. What is set beyond the defaults makes it faster: pages and files are compressed, templates
kept, SQLite writes ahead and waits for no disk.
"""

import json
import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.urls import include, path

folder = Path(os.environ["PEER_FOLDER"])
settings.configure(
    DEBUG=False,
    SECRET_KEY="of a benchmark",
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    USE_TZ=True,
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    CHOICES_SEPARATOR="|",
    DEFAULT_SURVEY_PUBLISHING_DURATION=7,
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "django.contrib.staticfiles",
        "survey",
    ],
    MIDDLEWARE=[
        "django.middleware.gzip.GZipMiddleware",
        "whitenoise.middleware.WhiteNoiseMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ]
            },
        }
    ],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / "survey.sqlite3",
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                "timeout": 60,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            },
        }
    },
    STATIC_URL="/static/",
    STATIC_ROOT=folder / "static",
    STORAGES={
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"},
    },
)
django.setup()
urlpatterns = [path("survey/", include("survey.urls"))]


def make(questions):
    """Makes the database with one survey, number 1, whose question number N is the Nth of the list."""
    from survey.models import Category, Question, Survey

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    survey = Survey.objects.create(name="Training", description="Feedback", need_logged_user=False)
    categories = {}
    for order, question in enumerate(questions):
        name = question["page"]
        if name not in categories:
            categories[name] = Category.objects.create(name=name, survey=survey, order=len(categories))
        Question.objects.create(
            survey=survey,
            order=order,
            category=categories[name],
            text=question["text"],
            type=question["type"],
            choices="|".join(question["choices"]) or None,
            required=question["required"],
        )


if __name__ == "__main__":
    make(json.loads(Path(sys.argv[1]).read_text("utf-8")))
else:
    application = get_wsgi_application()
