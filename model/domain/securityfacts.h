#pragma once

namespace signalbox::securityfacts {

// Keys of the system inventory that clients are judged by, as network/nodehost tells them. "unknown" is as if it were not told:
// the client could not find out, as for want of rights. Lists are separated by ", "; an empty one means: none.

inline constexpr const char *kRootAccounts = "security.root-accounts"; ///< list: accounts with the number 0 beside root
inline constexpr const char *kEmptyPasswords = "security.empty-passwords"; ///< "yes", "no"
inline constexpr const char *kRootLogin = "security.root-login-ssh"; ///< "yes": with a password; "no"
inline constexpr const char *kPasswordLogin = "security.password-login-ssh"; ///< "yes", "no"
inline constexpr const char *kOpenShares = "security.open-shares"; ///< list: what is shared with everybody
inline constexpr const char *kAnonymousFtp = "security.anonymous-ftp"; ///< "yes", "no"
inline constexpr const char *kServicePrefix =
    "service."; ///< and the name: "enabled", for each that is started with the system
inline constexpr const char *kServices = "security.services"; ///< how many those are: tells that they were looked for
inline constexpr const char *kFirewall = "security.firewall"; ///< "yes", "no"
inline constexpr const char *kAutomaticUpdates = "security.automatic-updates"; ///< "yes", "no"
inline constexpr const char *kScreenLock = "security.screen-lock"; ///< "yes", "no"
inline constexpr const char *kDiskEncryption = "security.disk-encryption"; ///< "yes", "no": of the root file system
inline constexpr const char *kPendingUpdates = "security.pending-updates"; ///< number of security updates

} // namespace signalbox::securityfacts
