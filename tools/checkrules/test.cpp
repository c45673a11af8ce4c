// `checkrules test`: examples of rulebooks and fixtures against what they expect. The world is closed: what is not expected fails.
