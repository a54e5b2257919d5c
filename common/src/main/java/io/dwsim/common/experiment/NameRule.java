package io.dwsim.common.experiment;

import java.util.Optional;

/** What names of tables and columns are held to. */
enum NameRule {
    /** Those somebody wrote in JSON or YAML. */
    WRITTEN {
        @Override
        Optional<String> fault(String name) {
            return Identifier.fault(name);
        }
    },
    /** Those of DDL, which can be quoted: whatever the warehouse holds. */
    IMPORTED {
        @Override
        Optional<String> fault(String name) {
            return Identifier.importedFault(name);
        }
    };

    /** What is wrong with a name, or nothing. */
    abstract Optional<String> fault(String name);

    /** What is wrong with the name of a column, or nothing. */
    final Optional<String> columnFault(String name) {
        return Identifier.isSystemColumn(name)
                ? Optional.of("'" + name + "' is the name of a column that every Postgres table has already")
                : fault(name);
    }
}
