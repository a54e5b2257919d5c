package io.dwsim.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::serve);
        server.setDaemon(true);
        server.start();
        proxy = TcpProxy.before(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void bytesPassBothWays() throws IOException {
        try (Socket client = connect()) {
            assertThat(echoed(client, 7)).isEqualTo(7);
            assertThat(proxy.connections()).isEqualTo(1);
        }
        await().until(() -> proxy.connections() == 0);
    }

    @Test
    void aCutResetsConnectionsAndNewOnesWork() throws IOException {
        try (Socket client = connect()) {
            assertThat(echoed(client, 1)).isEqualTo(1);
            proxy.cut();
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        try (Socket client = connect()) {
            assertThat(echoed(client, 2)).isEqualTo(2);
        }
    }

    @Test
    void refusesUntilItAcceptsAgain() throws IOException {
        proxy.refuse();
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        proxy.accept();
        try (Socket client = connect()) {
            assertThat(echoed(client, 3)).isEqualTo(3);
        }
    }

    @Test
    void whatIsStalledComesLater() throws IOException {
        try (Socket client = connect()) {
            assertThat(echoed(client, 4)).isEqualTo(4);
            proxy.stall();
            client.getOutputStream().write(5);
            client.setSoTimeout(200);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            proxy.flow();
            client.setSoTimeout(10_000);
            assertThat(client.getInputStream().read()).isEqualTo(5);
        }
    }

    @Test
    void whatIsForgottenNeverComesAndNewConnectionsWork() throws IOException {
        try (Socket old = connect()) {
            assertThat(echoed(old, 6)).isEqualTo(6);
            proxy.forget();
            old.getOutputStream().write(7);
            try (Socket client = connect()) {
                assertThat(echoed(client, 8)).isEqualTo(8);
            }
            old.setSoTimeout(200);
            assertThatThrownBy(() -> old.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static int echoed(Socket client, int value) throws IOException {
        client.getOutputStream().write(value);
        return client.getInputStream().read();
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket client = echo.accept();
                Thread copy = new Thread(() -> copy(client));
                copy.setDaemon(true);
                copy.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void copy(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException reset) {
            // as some tests want it
        }
    }
}
