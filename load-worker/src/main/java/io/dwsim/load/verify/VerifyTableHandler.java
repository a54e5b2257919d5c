package io.dwsim.load.verify;

import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.TableVerificationFailed;
import io.dwsim.common.message.TableVerified;
import io.dwsim.common.message.Verdict;
import io.dwsim.common.message.VerifyTable;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.common.warehouse.WarehouseTransaction;
import io.dwsim.common.warehouse.WarehouseTransactions;
import io.dwsim.common.worker.Retry;
import io.dwsim.common.worker.WorkRunner;
import io.dwsim.common.worker.WorkerSignals;
import io.dwsim.engine.TableFingerprint;
import io.dwsim.load.copy.TableRows;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares the rows of a published table with their recorded number and fingerprint. Changes nothing. */
@Component
class VerifyTableHandler {

    private static final Logger log = LoggerFactory.getLogger(VerifyTableHandler.class);

    private final WorkRunner runner;
    private final Retry retry;
    private final WorkerSignals signals;
    private final WarehouseTransactions warehouse;

    VerifyTableHandler(WorkRunner runner, Retry retry, WorkerSignals signals, WarehouseTransactions warehouse) {
        this.runner = runner;
        this.retry = retry;
        this.signals = signals;
        this.warehouse = warehouse;
    }

    /** Returns when the command is done with: verified, failed, or not wanted any more. */
    void handle(VerifyTable command) {
        runner.onPart(
                command.runId(),
                WorkRunner.FIRST_EPOCH,
                command.table(),
                PartStarted.WHOLE_TABLE,
                PartStage.VERIFY,
                command.attempt(),
                () -> Optional.of(retry.call(command.runId(), () -> verify(command))),
                failure -> new TableVerificationFailed(command.runId(), command.table(), failure, command.attempt()));
    }

    private TableVerified verify(VerifyTable command) {
        try {
            return warehouse.call(what(command), transaction -> {
                Optional<Long> published = publishedRun(transaction, command);
                return published.equals(Optional.of(command.verifiedRunId()))
                        ? compare(transaction, command)
                        : verdict(command, Verdict.SKIPPED, notPublished(command, published));
            });
        } catch (DwsimException e) {
            if (e.code() == ErrorCode.SCHEMA_MISMATCH) {
                return verdict(command, Verdict.DIFFERENT, String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    /** The run readers see; no other one is published, nor the schema dropped, before the transaction ends. */
    private static Optional<Long> publishedRun(WarehouseTransaction transaction, VerifyTable command) {
        return transaction.sql("""
                        SELECT published_run FROM dwsim.experiment_schema
                         WHERE schema_name = ? AND published_run IS NOT NULL FOR SHARE
                        """).param(schema(command)).query(Long.class).optional();
    }

    private TableVerified compare(WarehouseTransaction transaction, VerifyTable command) {
        Table table = command.experiment().requireTable(command.table());
        TableFingerprint fingerprint = new TableFingerprint(table.columns());
        long rows = new TableRows(table).read(transaction.connection(), schema(command), batch -> {
            signals.check(command.runId());
            fingerprint.add(batch);
        });
        String found = fingerprint.value().toString();
        if (rows != command.rows()) {
            return verdict(
                    command,
                    Verdict.DIFFERENT,
                    "the table has " + rows + " rows in the warehouse, " + command.rows() + " were generated");
        }
        return found.equals(command.fingerprint())
                ? verdict(command, Verdict.INTACT, "")
                : verdict(
                        command,
                        Verdict.DIFFERENT,
                        "the rows in the warehouse have fingerprint " + found + ", recorded is "
                                + command.fingerprint());
    }

    private static TableVerified verdict(VerifyTable command, Verdict verdict, String detail) {
        if (verdict == Verdict.DIFFERENT) {
            log.warn("{}: {}", verdict, detail);
        }
        return new TableVerified(command.runId(), command.table(), verdict, detail, command.attempt());
    }

    private static String notPublished(VerifyTable command, Optional<Long> published) {
        return "the warehouse holds " + published.map(run -> "run " + run).orElse("no run") + ", not run "
                + command.verifiedRunId();
    }

    private static String schema(VerifyTable command) {
        return SchemaNames.folded(command.experiment().name());
    }

    private static String what(VerifyTable command) {
        return "run " + command.runId() + ", verifying table '" + command.table() + "'";
    }
}
