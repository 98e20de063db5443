"""Jira's wiki markup as Markdown: what is common is turned, what is rare is left as it stands."""

import html
import re
from collections.abc import Callable

CODE = re.compile(r"\{(code|noformat)(?::[^}\n]*)?\}(.*?)(?:\{\1\}|\Z)", re.DOTALL)
HTML = re.compile(r"\{html\}(.*?)(?:\{html\}|\Z)", re.DOTALL)
QUOTE = re.compile(r"\{quote\}(.*?)\{quote\}", re.DOTALL)
TAGS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("<pre", re.compile(r"<pre[^>]*>\s*(?:<code[^>]*>)?(.*?)(?:</code>\s*)?</pre>", re.DOTALL), r"\n```\n\1\n```\n"),
    ("<a", re.compile(r'<a\b[^>]*?href\s*=\s*"([^"]*)"[^>]*>(.*?)</a>', re.DOTALL), r"[\2](\1)"),
    ("<code", re.compile(r"</?code[^>]*>"), "`"),
    ("<li", re.compile(r"<li[^>]*>\s*"), "\n- "),
    ("<", re.compile(r"</(?:p|div|h\d|ul|ol)>|<br\s*/?>"), "\n"),
    ("<", re.compile(r"</?[a-zA-Z][^>\n]*>"), ""),
)
MARKS: tuple[tuple[str, re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    ("{color", re.compile(r"\{color(?::[^}\n]*)?\}"), ""),
    ("{panel", re.compile(r"\{panel(?::[^}\n]*)?\}"), ""),
    ("{{", re.compile(r"\{\{([^}\n]+)\}\}"), r"`\1`"),
    ("# ", re.compile(r"^(#+) +", re.MULTILINE), lambda found: "   " * (len(found[1]) - 1) + "1. "),
    ("* ", re.compile(r"^(\*{2,}) +", re.MULTILINE), lambda found: "  " * (len(found[1]) - 1) + "- "),
    ("* ", re.compile(r"^ *\* +", re.MULTILINE), "- "),
    ("h", re.compile(r"^ *h([1-6])\. +", re.MULTILINE), lambda found: "#" * int(found[1]) + " "),
    ("bq.", re.compile(r"^bq\. +", re.MULTILINE), "> "),
    ("|", re.compile(r"\[([^\]\[|\n]+)\|((?:https?:|mailto:|/)[^\]\s|]+)(?:\|[^\]\n]*)?\]"), r"[\1](\2)"),
    ("[~", re.compile(r"\[~(?:accountid:)?([^\]\n]+)\]"), r"@\1"),
    ("[http", re.compile(r"\[(https?://[^\]\s|]+)\]"), r"<\1>"),
    ("*", re.compile(r"(?<![\w*`])\*(?! )([^*\n]+?)(?<! )\*(?![\w*`])"), r"**\1**"),
)


def markdown(text: str) -> str:
    """The same in Markdown."""
    text = HTML.sub(lambda found: plain(found[1]), text.replace("\r\n", "\n"))
    done, parts = 0, []
    for code in CODE.finditer(text):
        inner = code[2].strip("\n")
        parts += [inline(text[done : code.start()]), f"```\n{inner}\n```" if inner.strip() else ""]
        done = code.end()
    parts.append(inline(text[done:]))
    return "\n\n".join(part.strip() for part in parts if part.strip())


def inline(text: str) -> str:
    """Everything but code."""
    if "{quote}" in text:
        text = QUOTE.sub(lambda found: "\n" + re.sub("^", "> ", found[1].strip(), flags=re.MULTILINE) + "\n", text)
    for sign, pattern, markdown in MARKS:
        if sign in text:
            text = pattern.sub(markdown, text)
    return text


def plain(text: str) -> str:
    """The words of a piece of HTML."""
    for sign, pattern, words in TAGS:
        if sign in text:
            text = pattern.sub(words, text)
    return html.unescape(text).strip()
