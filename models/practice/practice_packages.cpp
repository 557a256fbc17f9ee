// apt, dnf, yum, dpkg and rpm as far as deployments use them.
#include "practice/practice_files.h"
#include "practice/practice_services.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr double downloadTime = 2; ///< seconds per package, all in all

/// The packages with what they need, each once, in the order in which they are set up.
void collect(const Installation &installation, const QString &name, QStringList &wanted)
{
    if (wanted.contains(name))
        return;
    const auto found = installation.packages.constFind(name);
    if (found == installation.packages.constEnd())
        return;
    for (const QString &need : found->needs)
        collect(installation, need, wanted);
    if (!wanted.contains(name))
        wanted.append(name);
}

/// Debian starts what it installs unless something holds it back: policy-rc.d or a mask.
bool startsServices(const Machine &machine)
{
    if (machine.world.platform.init != catalogue::InitSystem::Systemd
        || machine.world.platform.packageTool != u"apt")
        return false;
    const StoredHost &host = machine.world.hosts[machine.name];
    return findFile(host, u"/usr/sbin/policy-rc.d"_s) == nullptr;
}

void unpack(Machine &machine, const QString &name)
{
    const PackageData data = machine.world.installation.packages.value(name);
    StoredHost &host = machine.host();
    host.packages.insert(name, data.version);
    // A file that is there is the administrator's: the package's own stays beside it.
    for (auto file = data.files.cbegin(); file != data.files.cend(); ++file) {
        if (!host.files.contains(file.key()))
            host.files.insert(file.key(), *file);
    }
    const bool isOn = machine.world.platform.packageTool == u"apt";
    for (const QString &service : data.services) {
        if (host.services.contains(service))
            continue;
        host.services[service].isEnabled = isOn;
        if (startsServices(machine))
            startService(machine, service);
    }
}

Answer install(Machine &machine, const QStringList &names, QByteArray (*line)(const QString &))
{
    if (machine.has(u"packages"_s))
        return {100,
                {},
                "E: Failed to fetch the package lists: the mirror does not answer\n"
                "E: Some index files failed to download.\n",
                5};
    QStringList wanted;
    for (const QString &name : names) {
        if (!machine.world.installation.packages.contains(name))
            return refused(machine.world.platform.packageTool == u"apt" ? 100 : 1,
                           "E: Unable to locate package " + name.toUtf8() + '\n');
        collect(machine.world.installation, name, wanted);
    }
    Answer answer;
    for (const QString &name : wanted) {
        if (machine.host().packages.contains(name))
            continue;
        if (machine.has(u"disk-full"_s))
            return refused(100, "E: You don't have enough free space in /var/cache/.\n");
        unpack(machine, name);
        answer.out += line(name);
        answer.takes += downloadTime;
    }
    return answer;
}

QStringList namesIn(const QStringList &arguments)
{
    QStringList names;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == u"-o")
            ++i;
        else if (!arguments[i].startsWith(u'-'))
            names.append(arguments[i]);
    }
    return names;
}

/// Options may come before the verb.
QStringList verbFirst(QStringList arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == u"-o" || arguments[i] == u"-c") {
            ++i;
        } else if (!arguments[i].startsWith(u'-')) {
            arguments.move(i, 0);
            return arguments;
        }
    }
    return arguments;
}

Answer aptGet(Machine &machine, const QStringList &words, const QByteArray &)
{
    const QStringList arguments = verbFirst(words);
    const QString verb = arguments.value(0);
    if (verb == u"update") {
        if (machine.has(u"packages"_s))
            return install(machine, {}, nullptr);
        return {0, "Reading package lists...\n", {}, 3};
    }
    if (verb == u"install")
        return install(machine, namesIn(arguments), [](const QString &name) {
            return "Setting up " + name.toUtf8() + " ...\n";
        });
    if (verb == u"clean")
        return answered();
    return refused(127, "basalt practice: apt-get " + verb.toUtf8() + ": not simulated\n");
}

Answer yum(Machine &machine, const QStringList &words, const QByteArray &)
{
    const QStringList arguments = verbFirst(words);
    const QString verb = arguments.value(0);
    if (verb == u"install") {
        Answer answer = install(machine, namesIn(arguments), [](const QString &name) {
            return "  Installing : " + name.toUtf8() + '\n';
        });
        if (answer.exitCode == 0)
            answer.out += answer.out.isEmpty() ? "Nothing to do\n" : "\nComplete!\n";
        return answer;
    }
    if (verb == u"makecache" || verb == u"clean")
        return answered();
    return refused(127, "basalt practice: yum " + verb.toUtf8() + ": not simulated\n");
}

/// `rpm -q NAME...`
Answer rpm(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (arguments.value(0) != u"-q")
        return refused(127, "basalt practice: rpm " + arguments.join(u' ').toUtf8()
                                + ": not simulated\n");
    Answer answer;
    for (const QString &name : arguments.mid(1)) {
        const QString version = machine.host().packages.value(name);
        if (version.isEmpty()) {
            answer.exitCode = 1;
            answer.out += "package " + name.toUtf8() + " is not installed\n";
        } else {
            answer.out += (name + u'-' + version.section(u':', -1) + u".x86_64\n"_s).toUtf8();
        }
    }
    return answer;
}

}

const std::vector<Command> &packageCommands()
{
    static const std::vector<Command> commands{
        {"apt-get", aptGet},
        {"dnf", yum},
        {"rpm", rpm},
        {"yum", yum},
    };
    return commands;
}

}
