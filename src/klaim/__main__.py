"""`python -m klaim` is `klaim`."""

import sys

from klaim.cli.main import main

sys.exit(main())
