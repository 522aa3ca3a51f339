SITENAME = "Werkstatt"
SITEURL = "https://werkstatt.example"
AUTHOR = "Henrike Böttcher"
TIMEZONE = "UTC"
DEFAULT_LANG = "de"
DEFAULT_DATE_FORMAT = "%d.%m.%Y"
THEME = "simple"
PATH = "content"
MARKDOWN = {
    "extension_configs": {"markdown.extensions.tables": {}, "markdown.extensions.toc": {}, "markdown.extensions.fenced_code": {}},
    "output_format": "html5",
}
