package io.dwsim.gateway.run;

/** How far a run is with one table. */
public record TableProgress(
        String table, int parts, int partsGenerated, int partsLoaded, long rows, long rowsGenerated, long rowsLoaded) {}
