package io.dwsim.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows what does not fit on the terminal in {@code DWSIM_PAGER}, {@code PAGER} or {@code less}. */
final class Pager extends OutputStream {
    private final Surroundings surroundings;
    private final byte[] held = new byte[1 << 16];
    private int heldLength;
    private int lines;
    private @Nullable Process process;
    private @Nullable Interrupt interrupt;
    private boolean direct;

    private Pager(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static void run(Surroundings surroundings, Consumer<PrintStream> writer) {
        Pager pager = new Pager(surroundings);
        try (PrintStream out = new PrintStream(pager, false, StandardCharsets.UTF_8)) {
            writer.accept(out);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        if (process == null && !direct) {
            if (lines < surroundings.terminal().rows() && heldLength + length <= held.length) {
                System.arraycopy(bytes, offset, held, heldLength, length);
                heldLength += length;
                return;
            }
            open();
        }
        target().write(bytes, offset, length);
    }

    private OutputStream target() {
        return process == null ? surroundings.terminal().out() : process.getOutputStream();
    }

    /** From now on everything goes to the pager, or, where there is none, straight to the terminal. */
    private void open() throws IOException {
        Optional<String> command = surroundings
                .variable("DWSIM_PAGER")
                .or(() -> surroundings.variable("PAGER"))
                .or(() -> surroundings.onPath("less").map(path -> "less"));
        if (command.isPresent() && !command.get().equals("cat")) {
            ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-c", command.get()))
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT);
            builder.environment().putIfAbsent("LESS", "FRSX");
            // whoever presses Ctrl-C while the pager shows a page wants something of the pager
            interrupt = Interrupt.does(() -> {});
            process = builder.start();
        } else {
            direct = true;
        }
        target().write(held, 0, heldLength);
    }

    @Override
    public void close() throws IOException {
        if (process == null) {
            if (!direct) {
                target().write(held, 0, heldLength);
            }
            target().flush();
            return;
        }
        try {
            process.getOutputStream().close();
        } finally {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (interrupt != null) {
                interrupt.close();
            }
        }
    }
}
