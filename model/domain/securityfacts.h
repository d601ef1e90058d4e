#pragma once

namespace signalbox::securityfacts {

// Keys of the system inventory that the security settings are judged by. The client tells them (network/nodehost); a key that
// it cannot find out, as for want of rights, it leaves out. Lists are separated by ", "; an empty one means: none.

inline constexpr const char *kRootAccounts = "security.accounts.root-rights"; ///< list: accounts with the number 0 beside root
inline constexpr const char *kEmptyPasswords = "security.accounts.empty-passwords"; ///< list: accounts
inline constexpr const char *kRootLogin = "security.ssh.root-login"; ///< "yes", "without-password", "no"; "off": no SSH server
inline constexpr const char *kPasswordLogin = "security.ssh.password-login"; ///< "yes", "no", "off"
inline constexpr const char *kOpenShares = "security.shares.open"; ///< list: what is shared with everybody
inline constexpr const char *kAnonymousFtp = "security.ftp.anonymous"; ///< "yes", "no"
inline constexpr const char *kServicePrefix = "security.service."; ///< and the name: "running"; only those that run
inline constexpr const char *kServices = "security.services"; ///< how many run: tells that they were looked for
inline constexpr const char *kFirewall = "security.firewall"; ///< "on", "off"
inline constexpr const char *kAutomaticUpdates = "security.automatic-updates"; ///< "on", "off"
inline constexpr const char *kScreenLock = "security.screen-lock"; ///< "on", "off"
inline constexpr const char *kDiskEncryption = "security.disk-encryption"; ///< "on", "off": of the root file system
inline constexpr const char *kPendingUpdates = "security.updates.pending"; ///< number of security updates
inline constexpr const char *kPendingPackages = "security.updates.packages"; ///< list: the first of them

} // namespace signalbox::securityfacts
