package io.dwsim.load.testing;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.LoadPart;
import io.dwsim.common.message.PartLoadFailed;
import io.dwsim.common.warehouse.ExperimentSchemas;
import io.dwsim.embedded.DatabasePasswords;
import io.dwsim.embedded.DwsimDatabases;
import io.dwsim.embedded.broker.EmbeddedBroker;
import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.embedded.postgres.EmbeddedPostgresOptions;
import io.dwsim.embedded.s3.EmbeddedS3;
import io.dwsim.embedded.s3.EmbeddedS3Options;
import io.dwsim.load.LoadWorkerApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A load worker with real servers of its own. Runs and experiments get new numbers, so that tests do not meet. */
public final class LoadWorkerFixture implements AutoCloseable {

    private static final AtomicLong NEXT_RUN = new AtomicLong(1000);

    private final Path directory = temporaryDirectory();
    private final DatabasePasswords passwords = DatabasePasswords.random();
    private final EmbeddedPostgres postgres = EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway());
    private final EmbeddedBroker broker = EmbeddedBroker.start();
    private final EmbeddedS3 s3 = EmbeddedS3.start(EmbeddedS3Options.in(directory.resolve("s3")));
    private final ConfigurableApplicationContext worker;
    private final Events events;
    private final ExperimentSchemas experiments;

    LoadWorkerFixture() {
        DwsimDatabases.prepare(postgres.host(), postgres.port(), postgres.superuser(), postgres.password(), passwords);
        worker = startWorker(postgres.jdbcUrl(DwsimDatabases.WAREHOUSE));
        lake().ensureBucket();
        events = new Events(broker);
        experiments = new ExperimentSchemas(loaderSource(), DwsimDatabases.READER_USER);
    }

    /** Starts a worker on these servers, with a warehouse of its own. */
    public ConfigurableApplicationContext startWorker(String warehouseUrl, String... more) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "spring.rabbitmq.addresses", broker.amqpUri().toString(),
                "dwsim.lake.endpoint", s3.endpoint().toString(),
                "dwsim.lake.access-key", s3.accessKey(),
                "dwsim.lake.secret-key", s3.secretKey(),
                "dwsim.warehouse.url", warehouseUrl,
                "dwsim.warehouse.loader-password", passwords.loader(),
                "dwsim.load.temp-directory", directory.resolve("tmp").toString(),
                "dwsim.load.sweep-interval", "1h",
                "dwsim.worker.beat", "1s",
                "dwsim.worker.retry.retries", "2"));
        for (String property : more) {
            properties.put(property.substring(0, property.indexOf('=')), property.substring(property.indexOf('=') + 1));
        }
        return LoadWorkerApplication.application()
                .web(WebApplicationType.NONE)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    public DatabasePasswords passwords() {
        return passwords;
    }

    public URI brokerUri() {
        return broker.amqpUri();
    }

    public Events events() {
        return events;
    }

    public <T> T bean(Class<T> type) {
        return worker.getBean(type);
    }

    public Lake lake() {
        return worker.getBean(Lake.class);
    }

    /** Sends a part and waits for the reason why it was given up. */
    public Failure failure(LoadPart part) {
        events().send(part);
        return events().await(PartLoadFailed.class, part.runId()).failure();
    }

    /** How many rows lie in a table of a run's staging schema. */
    public long stagedRows(long run, String table) {
        return loader().sql("SELECT count(*) FROM dwsim_run_" + run + "." + table)
                .query(Long.class)
                .single();
    }

    /** What the ledger has of a run, as {@code table/part/rows}. */
    public List<String> ledger(long run) {
        return loader().sql(
                        "SELECT table_name || '/' || part || '/' || row_count FROM dwsim.part_ledger WHERE run_id = ?")
                .param(run)
                .query(String.class)
                .list();
    }

    /** The objects the worker keeps on disk at this moment. */
    public List<Path> objectsOnDisk() {
        try (Stream<Path> files = Files.walk(directory.resolve("tmp"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DataSource loaderSource() {
        return dataSource(DwsimDatabases.LOADER_USER, passwords.loader());
    }

    public DataSource readerSource() {
        return dataSource(DwsimDatabases.READER_USER, passwords.reader());
    }

    /** The warehouse as its owner sees it. */
    public JdbcClient loader() {
        return JdbcClient.create(loaderSource());
    }

    /** The warehouse as everyone else sees it. */
    public JdbcClient reader() {
        return JdbcClient.create(readerSource());
    }

    private DataSource dataSource(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl(DwsimDatabases.WAREHOUSE));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    public ExperimentSchemas experiments() {
        return experiments;
    }

    /** A number no other run has. */
    public long newRun() {
        return NEXT_RUN.incrementAndGet();
    }

    /** Puts rows into the lake and gives the command to load them. */
    public LoadPart part(long runId, Experiment experiment, String table, int part, List<Object[]> rows) {
        Path file = ParquetRows.write(directory, experiment.requireTable(table), rows);
        return part(runId, experiment, table, part, rows.size(), file);
    }

    /** Puts a file into the lake and gives the command to load it. */
    public LoadPart part(long runId, Experiment experiment, String table, int part, long rows, Path file) {
        String key = LakeKeys.part(experiment.name(), runId, table, part);
        try {
            lake().put(key, file);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            Files.delete(file);
            return new LoadPart(
                    runId, experiment, table, part, rows, key, HexFormat.of().formatHex(hash), 1, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("load-worker-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        worker.close();
        events.close();
        broker.close();
        s3.close();
        postgres.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
