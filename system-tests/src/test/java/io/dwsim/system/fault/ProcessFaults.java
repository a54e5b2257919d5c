package io.dwsim.system.fault;

import java.util.Random;

/** Services that end in the middle of their work. Each is started again for the next fault. */
final class ProcessFaults {

    private ProcessFaults() {}

    /** As by the kernel that is out of memory. */
    record Killed(ServiceKind kind) implements Fault {

        @Override
        public String name() {
            return "kill -9 of a " + kind.title();
        }

        @Override
        public void strike(Scene scene) {
            scene.fleet().any(kind, scene.random()).kill();
        }
    }

    /** The same while keys are built or schemas swapped. */
    record KilledWhilePublishing(ServiceKind kind) implements Fault {

        @Override
        public String name() {
            return "kill -9 of every " + kind.title() + " while publishing";
        }

        @Override
        public Moment moment(Random random) {
            return Moment.whilePublishing();
        }

        @Override
        public void strike(Scene scene) throws Exception {
            scene.pass(0, 1500);
            scene.fleet().members(kind).forEach(Member::kill);
            scene.fleet().complete();
        }
    }

    /** As by an orchestrator that wants the place for something else. */
    record Terminated(ServiceKind kind) implements Fault {

        @Override
        public String name() {
            return "SIGTERM to a " + kind.title();
        }

        @Override
        public void strike(Scene scene) throws Exception {
            scene.fleet().any(kind, scene.random()).terminate();
        }
    }

    /** As a virtual machine that is moved: it stands still for longer than its silence is borne, and then goes on. */
    record Frozen(ServiceKind kind) implements Fault {

        @Override
        public String name() {
            return "a " + kind.title() + " frozen for a while";
        }

        @Override
        public void strike(Scene scene) throws Exception {
            Member victim = scene.fleet().any(kind, scene.random());
            victim.signal("STOP");
            try {
                scene.pass(8_000, 12_000);
            } finally {
                victim.signal("CONT");
            }
        }
    }
}
