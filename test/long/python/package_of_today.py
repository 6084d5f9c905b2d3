"""Says what the installed package `imerit-ango` can be asked to do, and holds calls of it against the signatures of its methods.

Usage: package_of_today.py CALLS, where CALLS is a JSON file with texts of programs. Prints the names of all public methods.
"""

import ast
import enum
import importlib
import inspect
import json
import pkgutil
import sys

from imerit_ango import models
from imerit_ango.sdk import SDK

with open(sys.argv[1]) as file:
    programs = json.load(file)

methods = {name: method for name, method in inspect.getmembers(SDK, inspect.isfunction) if not name.startswith("_")}
modules = [importlib.import_module(f"{models.__name__}.{module.name}") for module in pkgutil.iter_modules(models.__path__)]
classes = {name: found for module in modules for name, found in inspect.getmembers(module, inspect.isclass)}


def check(node):
    """Raises an error where a method or class can't be called like this, or an enum has no such member."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        known = classes.get(node.value.id)
        if known is not None and issubclass(known, enum.Enum):
            known[node.attr]
    if not isinstance(node, ast.Call):
        return
    keywords = {keyword.arg: keyword.value for keyword in node.keywords}
    name = ast.unparse(node.func)
    if name.startswith("sdk."):
        inspect.signature(methods[node.func.attr]).bind(None, *node.args, **keywords)
    elif name[0].isupper():
        inspect.signature(classes[name]).bind(*node.args, **keywords)


for program in programs:
    for node in ast.walk(ast.parse(program)):
        check(node)
print(json.dumps(sorted(methods)))
