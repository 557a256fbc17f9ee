// What names and addresses may look like: every name that can reach a shell, XML or a path passes here.
//
// Each function returns why a text is not acceptable, in the current language, or an empty string if
// it is. The checks keep out what would be unsafe or meaningless; what is merely unwise is for the
// rules.
#pragma once

#include <QString>

namespace basalt::names {

using Check = QString (*)(const QString &);

/// RFC 1123 label(s): "magma1", "magma1.example.org".
QString hostNameProblem(const QString &text);
/// One label: a host's own name, which is also a folder and a thing (no dots).
QString hostLabelProblem(const QString &text);
QString domainProblem(const QString &text);
/// Devices, networks, VMs: letters, digits, "_", "-", "."; used in XML ids, file names and commands.
QString thingNameProblem(const QString &text);
/// A Linux interface: at most 15 bytes, no "/" and no blanks.
QString interfaceNameProblem(const QString &text);
/// A port of a device: "A1", "24", "fc0".
QString portNameProblem(const QString &text);
/// Logical volumes and volume groups (lvm(8)).
QString volumeNameProblem(const QString &text);
QString agentNameProblem(const QString &text);
QString parameterNameProblem(const QString &text);
QString platformIdProblem(const QString &text);
QString ruleIdProblem(const QString &text);
QString moduleNameProblem(const QString &text);
QString cpuModelProblem(const QString &text);
QString userNameProblem(const QString &text);

QString macProblem(const QString &text);
QString wwpnProblem(const QString &text);
QString iqnProblem(const QString &text);
/// Only what could break a file or a command; whether it is a real WWID is for the rules (S-06).
QString wwidProblem(const QString &text);
QString uuidProblem(const QString &text);
QString ipProblem(const QString &text);
QString cidrProblem(const QString &text);
/// An address or a host name.
QString addressProblem(const QString &text);
/// An absolute path without "..", blanks or characters that a shell or a filter would read.
QString pathProblem(const QString &text);
/// "5405/udp", "49152-49215/tcp", "igmp".
QString openPortProblem(const QString &text);
/// "1", "3-6", "1, 3-6".
QString portRangesProblem(const QString &text);

/// One line without control characters.
QString lineProblem(const QString &text);
/// Several lines; line feeds and tabs are the only control characters.
QString textProblem(const QString &text);
/// Like textProblem, with carriage returns: text of a foreign file is kept as it was.
QString foreignTextProblem(const QString &text);

}
