package io.dwsim.cli.shell;

import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.Interrupt;
import io.dwsim.cli.terminal.OutputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Reads statements from somebody who types them. */
final class Conversation {
    private final Session session;
    private final Catalog catalog;
    private final OutputOptions output;
    private final Path history;

    Conversation(Session session, Catalog catalog, OutputOptions output, Path history) {
        this.session = session;
        this.catalog = catalog;
        this.output = output;
        this.history = history;
    }

    /** Returns when it is over. */
    void hold() {
        // the terminal gives this back when it is closed: a late Ctrl-C must not turn an orderly end into a failure
        Interrupt.ignore();
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                // Ctrl-C between two statements is no reason to leave
                .signalHandler(Terminal.SignalHandler.SIG_IGN)
                .build()) {
            LineReader reader = reader(terminal);
            output.notices().println("\\? lists the commands, \\q leaves.");
            while (session.isOpen()) {
                try {
                    String prompt = session.experiment().orElse("dw-sim");
                    session.execute(reader.readLine(prompt + "=> "));
                } catch (UserInterruptException e) {
                    // what was typed is dropped, as in every shell
                } catch (EndOfFileException e) {
                    break;
                }
            }
            reader.getHistory().save();
        } catch (IOException e) {
            throw new CommandFailure("cannot use this terminal: " + e.getMessage(), e);
        }
    }

    private LineReader reader(Terminal terminal) throws IOException {
        Files.createDirectories(history.toAbsolutePath().getParent());
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("dw-sim")
                .parser(new StatementParser())
                .completer(new SqlCompleter(catalog, session::experiment))
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P -> ")
                .variable(LineReader.HISTORY_FILE, history)
                .build();
    }

    /** Asks for another line until the statement has its semicolon. */
    private static final class StatementParser implements Parser {
        private final DefaultParser words = new DefaultParser() {
            @Override
            public boolean isDelimiterChar(CharSequence buffer, int position) {
                return super.isDelimiterChar(buffer, position) || "(),.=<>+*/".indexOf(buffer.charAt(position)) >= 0;
            }
        };

        StatementParser() {
            words.setEscapeChars(null);
            words.setQuoteChars(new char[0]);
        }

        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            if (context == ParseContext.ACCEPT_LINE && !SqlText.isComplete(line)) {
                throw new EOFError(-1, -1, "the statement has no semicolon yet");
            }
            return words.parse(line, cursor, ParseContext.UNSPECIFIED);
        }
    }
}
