package io.dwsim.cli;

import io.dwsim.cli.experiment.ExperimentCommand;
import io.dwsim.cli.query.QueryCommand;
import io.dwsim.cli.terminal.Surroundings;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** Adds commands to the command line: those that are called, where that is plain. To look at all takes longer than most run. */
record CommandTree(Surroundings surroundings, List<String> arguments) {
    private static final Map<Class<?>, List<Class<?>>> GROUPS =
            Map.of(ExperimentCommand.class, ExperimentCommand.COMMANDS, QueryCommand.class, QueryCommand.COMMANDS);

    /** Adds commands to a parent. */
    void grow(CommandLine parent, List<Class<?>> commands) {
        add(parent, commands, 0);
    }

    private void add(CommandLine parent, List<Class<?>> commands, int depth) {
        List<Class<?>> called = commands.stream()
                .filter(command -> depth < arguments.size() && name(command).equals(arguments.get(depth)))
                .filter(command -> !DwSim.NEED_ALL.contains(command))
                .toList();
        for (Class<?> command : called.isEmpty() ? commands : called) {
            CommandLine child = new CommandLine(command, new InjectingFactory(surroundings));
            List<Class<?>> members = GROUPS.get(command);
            if (members != null) {
                add(child, members, called.isEmpty() ? arguments.size() : depth + 1);
            }
            parent.addSubcommand(child);
        }
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** Gives a command the surroundings it asks for in its constructor. */
    private record InjectingFactory(Surroundings surroundings) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            Optional<Constructor<?>> injected = Arrays.stream(type.getDeclaredConstructors())
                    .filter(constructor -> constructor.getParameterCount() == 1
                            && constructor.getParameterTypes()[0] == Surroundings.class)
                    .findFirst();
            if (injected.isEmpty()) {
                return CommandLine.defaultFactory().create(type);
            }
            injected.get().setAccessible(true);
            return type.cast(injected.get().newInstance(surroundings));
        }
    }
}
