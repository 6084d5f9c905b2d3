"""What the programs that call every method of a Python package have in common."""


def caller(sdk):
    """Returns a function that calls a method of the SDK, prints its name when it did what it should, and returns its data."""

    def call(method, *args, **kwargs):
        answer = getattr(sdk, method)(*args, **kwargs)
        # The classic package returns some of its exceptions, and both hand on every answer of the service.
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, dict) and answer.get("status", "success") != "success":
            raise SystemExit(f"{method}: {answer}")
        print(method, flush=True)
        return answer["data"] if isinstance(answer, dict) and "data" in answer else answer

    return call


def same(actual, expected):
    if actual != expected:
        raise SystemExit(f"{expected!r} was expected, not {actual!r}")


def fails(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception:
        return
    raise SystemExit(f"{function.__name__} was to fail")
