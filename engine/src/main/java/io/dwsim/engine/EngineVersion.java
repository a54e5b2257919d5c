package io.dwsim.engine;

/** Which values the engine makes: the same experiment, seed and version give the same data, for ever. */
public final class EngineVersion {

    /** Changes whenever any value of any rule changes, also by an update of Datafaker. */
    public static final String CURRENT = "1";

    private EngineVersion() {}
}
