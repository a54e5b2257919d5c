package io.dwsim.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.gateway.GatewayUnderTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps a connection that nothing comes through from holding up every run. */
class ControlConnectionsIT {

    @Test
    void neitherEndWaitsForTheOtherForEver(@TempDir Path directory) throws Exception {
        try (GatewayUnderTest gateway = GatewayUnderTest.start(directory);
                Connection connection =
                        gateway.bean("dataSource", DataSource.class).getConnection()) {
            assertThat(connection.getNetworkTimeout())
                    .isEqualTo((int) Duration.ofMinutes(1).toMillis());
            String idle = gateway.bean(JdbcClient.class)
                    .sql("SHOW idle_in_transaction_session_timeout")
                    .query(String.class)
                    .single();
            assertThat(idle).isEqualTo("3min");
        }
    }
}
