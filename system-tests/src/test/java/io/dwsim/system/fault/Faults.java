package io.dwsim.system.fault;

import io.dwsim.common.message.Topology;
import io.dwsim.system.fault.LakeFaults.Damage;
import io.dwsim.system.fault.NetworkFaults.Way;
import java.util.ArrayList;
import java.util.List;

/** All faults, in the order in which they strike; one more is a class and a line here. */
final class Faults {

    private Faults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        for (ServiceKind kind : ServiceKind.values()) {
            all.add(new ProcessFaults.Killed(kind));
            all.add(new ProcessFaults.Terminated(kind));
            all.add(new ProcessFaults.Frozen(kind));
        }
        all.add(new ProcessFaults.KilledWhilePublishing(ServiceKind.LOAD_WORKER));
        all.add(new BrokerFaults.Restarted());
        all.add(new BrokerFaults.Killed());
        all.add(new BrokerFaults.Wiped());
        all.add(new PostgresFaults.Crashed());
        all.add(new PostgresFaults.CrashedWhilePublishing());
        all.add(new NetworkFaults.Refused(Way.S3));
        for (Way way : Way.values()) {
            all.add(new NetworkFaults.Cut(way));
            all.add(new NetworkFaults.Stalled(way));
            all.add(new NetworkFaults.Forgotten(way));
        }
        all.add(new MessageFaults.Repeated());
        all.add(new MessageFaults.RelayedByTwo());
        all.add(new MessageFaults.Poison(Topology.LOAD_PART_QUEUE));
        all.add(new ClockFaults.Apart(7));
        all.add(new LakeFaults.Damaged(Damage.DELETED));
        all.add(new LakeFaults.Damaged(Damage.ALTERED));
        return all;
    }
}
