#pragma once

#include <QString>

#include <array>
#include <optional>

namespace signalbox {

/// How safe a client is (domain.md 7; domain-facts.md 4). The numbers of the four levels are JP1's; all are stored and in files:
/// never renumber.
enum class SecurityLevel : quint16 {
    NotJudged = 0, ///< no policy is about the client, or it was not judged yet
    Unknown = 1, ///< what it takes to judge is missing
    NotApplicable = 2, ///< nothing of the policy is about it
    Safe = 100,
    Caution = 200,
    Warning = 300,
    Danger = 400,
};
inline constexpr std::array kSecurityLevels{
    SecurityLevel::Danger, SecurityLevel::Warning,       SecurityLevel::Caution,  SecurityLevel::Unknown,
    SecurityLevel::Safe,   SecurityLevel::NotApplicable, SecurityLevel::NotJudged}; ///< the worst first

/// The maximum (H:ES710032). Danger > Warning > Caution > Unknown > Safe > Not applicable > Not yet judged: that Unknown is worse
/// than Safe is ours, since what is not known must not be told as safe; a level that is known is not hidden by it.
[[nodiscard]] SecurityLevel worse(SecurityLevel a, SecurityLevel b) noexcept;
[[nodiscard]] int securityRank(SecurityLevel level) noexcept; ///< 0 = the best
/// Caution, Warning or Danger: what a violated condition can lead to.
[[nodiscard]] bool isViolation(SecurityLevel level) noexcept;

[[nodiscard]] QString securityLevelText(SecurityLevel level); ///< translated: "Danger"
[[nodiscard]] QString securityLevelKey(SecurityLevel level); ///< stable word: "danger", "not-judged"
[[nodiscard]] std::optional<SecurityLevel> securityLevelFromKey(const QString &key);
[[nodiscard]] std::optional<SecurityLevel> securityLevelFromCode(int code);

/// The six judgement items (H:ES710097). The numbers are stored: never renumber.
enum class JudgementItem : quint8 {
    SecurityUpdates = 0,
    AntiVirus = 1,
    ProhibitedSoftware = 2,
    MandatorySoftware = 3,
    SecuritySettings = 4,
    UserDefinition = 5,
};
inline constexpr std::size_t kJudgementItemCount = 6;
inline constexpr std::array kJudgementItems{JudgementItem::SecurityUpdates,    JudgementItem::AntiVirus,
                                            JudgementItem::ProhibitedSoftware, JudgementItem::MandatorySoftware,
                                            JudgementItem::SecuritySettings,   JudgementItem::UserDefinition};
[[nodiscard]] QString judgementItemText(JudgementItem item);
[[nodiscard]] QString judgementItemKey(JudgementItem item); ///< "security-updates"
[[nodiscard]] std::optional<JudgementItem> judgementItemFromKey(const QString &key);

/// Why an entry of the history is there (H:ES710183). The numbers are stored: never renumber.
enum class JudgementTrigger : quint8 {
    InventoryCollection = 1, ///< the client told a new inventory
    AdministratorIndication = 2, ///< in the window
    JudgementCommand = 3, ///< signalboxctl or the console API
    ActionCommand = 4, ///< an action was taken
    NetworkControlCommand = 5, ///< the network was permitted or refused
};
[[nodiscard]] QString judgementTriggerText(JudgementTrigger trigger);
[[nodiscard]] QString judgementTriggerKey(JudgementTrigger trigger);
[[nodiscard]] std::optional<JudgementTrigger> judgementTriggerFromKey(const QString &key);

} // namespace signalbox
