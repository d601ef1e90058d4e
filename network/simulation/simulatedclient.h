#pragma once

#include "model/node/askedplace.h"
#include "model/node/clientlogic.h"
#include "network/nodeapi/filessteps.h"
#include "network/simulation/transfer.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace signalbox::simulation {

class SimulatedRelay;

/// A client: the real ClientLogic on a machine that can be switched off, whose program can die, whose disk takes its time
/// and whose user has a will. Stays at its address.
class alignas(64) SimulatedClient {
public:
    /// @param relay whose own jobs it takes, which that relay carries out; null: it is a client
    SimulatedClient(World &world, Station &upper, const Profile &profile, const QString &name,
                    SimulatedRelay *relay = nullptr);
    SimulatedClient(const SimulatedClient &) = delete;
    SimulatedClient &operator=(const SimulatedClient &) = delete;

    void switchOn(); ///< the machine and the program
    void switchOff();
    void crash(); ///< the program ends; what it has saved is there after startProgram()
    void startProgram(); ///< only while the machine is on
    void logOn();
    void reject(); ///< the user refuses what waits, or the next package
    void cut(); ///< its lines, wherever they lead
    void mend();
    void setDiskFactor(double factor) { m_diskFactor = static_cast<float>(factor); } ///< 1 = as usual

    [[nodiscard]] bool isOn() const { return m_on; }
    [[nodiscard]] bool runs() const { return m_logic.has_value(); }
    [[nodiscard]] Uplink &uplink() { return m_uplink; }
    [[nodiscard]] const ClientState &state() const { return m_logic ? m_logic->state() : m_saved; }

private:
    void handle(const client::Event &event);
    void carryOut(const std::vector<client::Action> &actions);
    void carryOut(const client::Save &) { }
    void carryOut(const client::Log &) { }
    void carryOut(const client::Poll &);
    void carryOut(const client::Describe &action);
    void carryOut(const client::Receive &action);
    void carryOut(const client::StopReceive &action);
    void carryOut(const client::Discard &action);
    void carryOut(const client::Verify &action);
    void carryOut(const client::Install &action);
    void carryOut(const client::ForgetExecution &) { m_execution.reset(); }
    void carryOut(const client::Bring &action);
    void carryOut(const client::Report &action);
    void carryOut(const client::SendAttributes &);
    void executionEnded(quint32 number);
    struct Bringing;
    [[nodiscard]] InstallResult collect(const ClientWork &work);
    void bring(const std::shared_ptr<Bringing> &what, ddi::FilesSteps::Next next);
    void partAnswered(const std::shared_ptr<Bringing> &what, ddi::FilesSteps::Next sent,
                      const Result<ddi::FilesTaken> &taken);
    void pollElsewhere(Uplink &asked);
    /// What its own station has answered. @return its next work is elsewhere, and it asks there now
    [[nodiscard]] bool isLed(const ddi::ControllerBase &base);
    [[nodiscard]] Uplink &asked(); ///< where it asks at present
    [[nodiscard]] QString askedPlace() const { return m_elsewhere ? m_elsewhere->place.other() : QString(); }
    /// @param place as of AskedPlace; empty: its own station
    [[nodiscard]] Uplink &uplinkTo(const QString &place);
    void planTick();
    struct TickEvent;
    void later(VirtualUs delay, client::Event event); ///< unless the program ends before
    void onceItRuns(VirtualUs delay, std::function<void()> what);
    void userWillAct(const StageReport &waiting);
    void stopSystem();
    [[nodiscard]] ddi::Caller caller() const;
    [[nodiscard]] VirtualUs diskTime(qint64 bytes) const;
    [[nodiscard]] ProgressSpec *progressOf(AttemptId attempt);
    [[nodiscard]] qint64 &fileOf(AttemptId attempt);
    [[nodiscard]] World &world() { return m_uplink.world(); }

    /// What is being installed. It outlives the program, as with its supervisor, but not the machine.
    struct Execution {
        quint32 number = 0;
        AttemptId attempt{};
        int run = 0;
        InstallResult result;
        bool hasEnded = false;
    };

    /// Where it asks beside its own station, when a job leads it there.
    struct Elsewhere {
        AskedPlace place;
        std::vector<std::pair<QString, std::unique_ptr<Uplink>>> uplinks; ///< they stay: answers may be on their way
    };

    // First what each event looks at.
    VirtualUs m_tickAt = 0; ///< 0 = none is planned
    VirtualUs m_busyUntil = 0; ///< saving
    std::vector<client::Action> m_saving; ///< wait until the disk has taken what is saved
    const Profile &m_profile;
    Uplink m_uplink;
    Random m_random;
    std::unique_ptr<Execution> m_execution;
    float m_diskFactor = 1;
    quint16 m_boot = 0;
    bool m_on = false;
    bool m_pollIsDue = false; ///< when the execution has ended
    bool m_loggedOn = false;
    bool m_refusesNext = false;
    quint32 m_executions = 0;
    std::optional<ClientLogic> m_logic; ///< while the program runs
    ClientState m_saved; ///< while the program does not run
    std::vector<std::pair<AttemptId, qint64>> m_files; ///< payloads on the disk
    std::shared_ptr<Transfer> m_transfer;
    std::unique_ptr<Elsewhere> m_elsewhere; ///< null: it was never led anywhere
    SimulatedRelay *const m_relay; ///< null: it is a client
};

} // namespace signalbox::simulation
