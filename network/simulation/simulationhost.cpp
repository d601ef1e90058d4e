#include "network/simulation/simulationhost.h"

#include <QCoreApplication>

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace signalbox::simulation {

namespace {

struct SimulationText {
    Q_DECLARE_TR_FUNCTIONS(Simulation)
};

using Steady = std::chrono::steady_clock;
constexpr auto kDeltasEvery = std::chrono::milliseconds(16);
constexpr auto kSpeedOver = std::chrono::seconds(1); // what is reached is measured over that time
constexpr auto kLongestWait = std::chrono::milliseconds(50);
constexpr int kEventsTogether = 256; // between two looks at the clock

} // namespace

class SimulationHost::Impl {
public:
    Impl(std::function<Result<Scenario>()> make, Options options)
        : m_make(std::move(make)), m_options(std::move(options))
    {
        m_speed = m_options.speed;
    }

    Outcome start(std::function<void()> onEnd)
    {
        m_onEnd = std::move(onEnd);
        std::promise<Outcome> built;
        auto result = built.get_future();
        m_thread = std::thread([this, &built] { run(built); });
        Outcome outcome = result.get();
        if (!outcome)
            m_thread.join();
        return outcome;
    }

    void stop()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    void setSpeed(double speed)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_speed = std::max(speed, 0.0);
            m_speedChanged = true;
        }
        m_wake.notify_one();
    }

    void add(std::function<void(Simulation &)> task, const std::function<void()> &instead)
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_ended) {
                m_tasks.push_back(std::move(task));
                m_wake.notify_one();
                return;
            }
        }
        instead();
    }

    State state() const
    {
        const std::scoped_lock lock(m_mutex);
        State copy = m_state;
        copy.speed = m_speed;
        return copy;
    }

    int subscribe(DeltaHandler handler)
    {
        const std::scoped_lock lock(m_subscribersMutex);
        m_subscribers.emplace(++m_lastSubscriber, std::move(handler));
        return m_lastSubscriber;
    }

    void unsubscribe(int subscription)
    {
        const std::scoped_lock lock(m_subscribersMutex);
        m_subscribers.erase(subscription);
    }

    std::unique_ptr<Simulation> simulation; ///< of the thread; after its end of whoever asks
    std::recursive_mutex afterEnd; ///< held by those; one question may lead to the next

private:
    void run(std::promise<Outcome> &built)
    {
        Result<Scenario> scenario = std::exchange(m_make, {})();
        if (!scenario) {
            end();
            built.set_value(scenario.error());
            return;
        }
        auto made = Simulation::create(std::move(scenario).value(), m_options.simulation);
        if (!made) {
            end();
            built.set_value(made.error());
            return;
        }
        simulation = std::move(made).value();
        if (m_options.endless)
            simulation->setEndless();
        simulation->server().subscribe([this](const DeltaBatch &batch) { tell(batch); });
        note();
        built.set_value({});
        m_paceReal = m_measuredReal = Steady::now();
        while (turn()) { }
        (void)simulation->server().stop();
        end();
    }

    /// From here on nothing waits for the thread: what was left is done, what comes is answered at once.
    void end()
    {
        std::vector<std::function<void(Simulation &)>> left;
        {
            const std::scoped_lock lock(m_mutex);
            m_ended = true;
            left.swap(m_tasks);
        }
        const std::scoped_lock lock(afterEnd);
        for (std::size_t i = 0; simulation && i < left.size(); ++i) // none: it could not be built
            left[i](*simulation);
    }

    void tell(const DeltaBatch &batch)
    {
        const std::scoped_lock lock(m_subscribersMutex);
        const std::map<int, DeltaHandler> subscribers = m_subscribers; // a handler may unsubscribe itself
        for (const auto &[number, handler] : subscribers)
            handler(batch);
    }

    /// @return false: it is to stop
    bool turn()
    {
        std::vector<std::function<void(Simulation &)>> tasks;
        double speed = 0;
        int steps = 0;
        {
            std::unique_lock lock(m_mutex);
            const auto isSomethingThere = [this] {
                return m_stopping || !m_tasks.empty() || m_speedChanged || m_steps > 0;
            };
            m_wake.wait_for(lock, m_wait, isSomethingThere);
            tasks.swap(m_tasks);
            if (std::exchange(m_speedChanged, false)) {
                m_paceReal = Steady::now();
                m_paceVirtual = simulation->now();
            }
            speed = m_speed;
            steps = std::exchange(m_steps, 0);
            if (m_stopping && tasks.empty())
                return false;
        }
        for (const auto &task : tasks)
            task(*simulation);
        for (; steps > 0; --steps)
            simulation->step();
        advance(speed);
        if (Steady::now() >= m_deltasAt) {
            simulation->server().handOutDeltas();
            m_deltasAt = Steady::now() + kDeltasEvery;
        }
        note();
        return true;
    }

    void advance(double speed)
    {
        const Simulation::End how = simulation->end();
        const bool stands = simulation->now() >= m_options.until || how == Simulation::End::StoreFailed
                            || (how != Simulation::End::Running && !m_options.endless);
        if (stands && !std::exchange(m_told, true) && m_onEnd)
            m_onEnd();
        m_wait = kLongestWait;
        if (stands || speed <= 0)
            return;
        const Steady::time_point turnEnds = Steady::now() + kDeltasEvery;
        VirtualUs target = m_options.until;
        if (std::isfinite(speed)) {
            const double real = std::chrono::duration<double>(Steady::now() - m_paceReal).count();
            const double ahead = std::min(real * speed * static_cast<double>(kSecond), static_cast<double>(kLongest));
            target = std::min(target, m_paceVirtual + std::llround(ahead));
        }
        while (Steady::now() < turnEnds) {
            for (int i = 0; i < kEventsTogether; ++i) {
                const auto next = simulation->nextAt();
                if (!next || *next > target || !simulation->step()) {
                    simulation->runTo(target); // time passes although nothing happens
                    m_wait = std::isfinite(speed) ? std::chrono::milliseconds(1) : std::chrono::milliseconds(0);
                    return;
                }
            }
        }
        m_wait = std::chrono::milliseconds(0);
        if (std::isfinite(speed)) { // the machine is not so fast: what was missed is not made up for
            m_paceReal = Steady::now();
            m_paceVirtual = simulation->now();
        }
    }

    void note()
    {
        const Steady::time_point real = Steady::now();
        const bool isMeasured = real - m_measuredReal >= kSpeedOver;
        const std::optional<VirtualUs> nextJob = simulation->nextJobAt();
        const std::scoped_lock lock(m_mutex);
        if (isMeasured) {
            const auto passed =
                static_cast<double>(simulation->now() - m_measuredVirtual) / static_cast<double>(kSecond);
            m_state.reached = passed / std::chrono::duration<double>(real - m_measuredReal).count();
            m_measuredReal = real;
            m_measuredVirtual = simulation->now();
        }
        m_state.nextJobMs = nextJob ? simulation->utcMs() + (*nextJob - simulation->now()) / kMillisecond : kNoTime;
        m_state.now = simulation->now();
        m_state.utcMs = simulation->utcMs();
        m_state.events = simulation->world().queue.processed();
        m_state.end = simulation->end();
    }

    std::function<Result<Scenario>()> m_make;
    const Options m_options;
    std::function<void()> m_onEnd;
    std::thread m_thread;
    // Of the thread.
    Steady::time_point m_paceReal; ///< from here on the two times run beside each other
    VirtualUs m_paceVirtual = 0;
    Steady::time_point m_measuredReal; ///< since then and m_measuredVirtual the speed is measured
    VirtualUs m_measuredVirtual = 0;
    Steady::time_point m_deltasAt;
    std::chrono::milliseconds m_wait{0};
    bool m_told = false;

public:
    void stepOnce()
    {
        {
            const std::scoped_lock lock(m_mutex);
            ++m_steps;
        }
        m_wake.notify_one();
    }

private:
    mutable std::mutex m_mutex; ///< guards what follows
    std::vector<std::function<void(Simulation &)>> m_tasks;
    State m_state;
    double m_speed = 1;
    bool m_speedChanged = false;
    int m_steps = 0;
    bool m_stopping = false;
    bool m_ended = false;
    std::condition_variable m_wake;

    std::recursive_mutex m_subscribersMutex; ///< guards the two below; held during the calls
    std::map<int, DeltaHandler> m_subscribers;
    int m_lastSubscriber = 0;
};

SimulationHost::SimulationHost(std::function<Result<Scenario>()> make, Options options)
    : m_impl(std::make_unique<Impl>(std::move(make), std::move(options)))
{
}

SimulationHost::SimulationHost(Scenario scenario, Options options)
    : SimulationHost([scenario = std::move(scenario)]() mutable -> Result<Scenario> { return std::move(scenario); },
                     std::move(options))
{
}

SimulationHost::~SimulationHost()
{
    stop();
}

Outcome SimulationHost::start()
{
    return m_impl->start(onEnd);
}

void SimulationHost::stop()
{
    m_impl->stop();
}

void SimulationHost::setSpeed(double speed)
{
    m_impl->setSpeed(speed);
}

void SimulationHost::stepOnce()
{
    m_impl->stepOnce();
}

SimulationHost::State SimulationHost::state() const
{
    return m_impl->state();
}

void SimulationHost::run(std::function<void(Simulation &)> task)
{
    m_impl->add(std::move(task), [] {});
}

Simulation &SimulationHost::simulation()
{
    return *m_impl->simulation;
}

ProcessBook *SimulationHost::processes()
{
    return m_impl->simulation->server().processes();
}

void SimulationHost::post(EngineInput input, ReplyHandler done)
{
    m_impl->add(
        [input = std::move(input), done](Simulation &simulation) mutable {
            std::vector<EngineInput> inputs;
            inputs.push_back(std::move(input));
            std::vector<EngineReply> replies = simulation.server().commands(std::move(inputs));
            if (done)
                done(std::move(replies.front()));
        },
        [done] {
            EngineReply reply;
            reply.kind = EngineReply::Kind::StoreFailed;
            reply.error = {Error::Kind::Database, SimulationText::tr("The simulation has ended."), {}};
            if (done)
                done(std::move(reply));
        });
}

void SimulationHost::query(std::function<void(Engine &)> read)
{
    m_impl->add([read](Simulation &simulation) { read(simulation.server().engine()); },
                [this, read] {
                    const std::scoped_lock lock(m_impl->afterEnd);
                    if (m_impl->simulation) // else it could not be built
                        read(m_impl->simulation->server().engine());
                });
}

int SimulationHost::subscribe(DeltaHandler handler)
{
    return m_impl->subscribe(std::move(handler));
}

void SimulationHost::unsubscribe(int subscription)
{
    m_impl->unsubscribe(subscription);
}

} // namespace signalbox::simulation
