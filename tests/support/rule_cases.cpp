#include "support/rule_cases.h"

#include "catalogue/catalogue.h"
#include "design/design_file.h"
#include "formats/cib_xml_reader.h"
#include "formats/cluster_conf_reader.h"
#include "formats/corosync_conf_reader.h"
#include "formats/crm_reader.h"
#include "render/rule_input.h"
#include "support/live_facts.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::test {

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

struct Replacement
{
    QString oldText;
    QString newText;
};

/// What an edit.txt says: the base, and the replacements by file ("" is the design).
struct Edit
{
    QString base;
    QStringList files; ///< imported files in the order they are named
    QMap<QString, QList<Replacement>> replacements;
};

Edit parseEdit(const QString &text)
{
    Edit edit;
    QString file;
    bool open = false;
    for (const QString &line : text.split(u'\n')) {
        const QString rest = line.mid(2);
        if (edit.base.isEmpty()) {
            edit.base = line.trimmed();
        } else if (line.startsWith(u"@ ")) {
            file = rest.trimmed();
            edit.files.append(file);
            open = false;
        } else if (line.startsWith(u'-')) {
            QList<Replacement> &list = edit.replacements[file];
            if (!open || !list.last().newText.isEmpty())
                list.append(Replacement{});
            list.last().oldText += rest + u'\n';
            open = true;
        } else if (line.startsWith(u'+') && open) {
            edit.replacements[file].last().newText += rest + u'\n';
        } else {
            open = false;
        }
    }
    return edit;
}

/// Empty, or why a replacement does not fit.
QString apply(const QList<Replacement> &replacements, QString &text)
{
    for (const Replacement &replacement : replacements) {
        const QString marked = u'\n' + text;
        const QString oldText = u'\n' + replacement.oldText;
        const qsizetype count = marked.count(oldText);
        if (count != 1)
            return u"matches %1 times:\n%2in\n%3"_s.arg(count).arg(replacement.oldText, text);
        text = QString(marked).replace(oldText, u'\n' + replacement.newText).mid(1);
    }
    return {};
}

QString errorText(const QList<Error> &errors)
{
    QStringList lines;
    for (const Error &error : errors)
        lines.append(error.where + u": "_s + error.message);
    return lines.join(u'\n');
}

/// Takes the reader's value as the imported one, and what the reader noticed as an importer's remarks.
template<class Value>
void take(const formats::Parsed<Value> &parsed, std::optional<Value> &target,
          rules::RuleInput &input)
{
    const auto remark = [&](const QString &rule, const QString &argument,
                            const formats::SourceRef &source) {
        input.remarks.append({rule,
                              u"cluster"_s,
                              {argument},
                              source.quote,
                              u"%1:%2"_s.arg(source.file).arg(source.line)});
    };
    target = parsed.value;
    for (const formats::Problem &problem : parsed.problems) {
        const bool repeated = problem.kind == formats::ProblemKind::Repeated;
        remark(repeated ? u"I-02"_s : u"I-01"_s, problem.message, problem.source);
    }
    for (const formats::ForeignPart &part : parsed.foreign)
        remark(u"I-03"_s, part.anchor, part.source);
}

template<class Value>
QString take(const Result<formats::Parsed<Value>> &parsed, std::optional<Value> &target,
             rules::RuleInput &input)
{
    if (!parsed)
        return parsed.error().message;
    take(*parsed, target, input);
    return {};
}

/// Reads an imported file into the input; empty, or why it cannot be read.
QString import(const QString &file, const QString &text, rules::RuleInput &input)
{
    const auto source = formats::sourceText(text.toUtf8(), file);
    if (!source)
        return source.error().message;
    input.imported = true;
    if (file == u"cluster.conf")
        return take(formats::readClusterConf(*source), input.clusterConf, input);
    if (file == u"corosync.conf")
        return take(formats::readCorosyncConf(*source), input.corosyncConf, input);
    if (file == u"cib.xml")
        return take(formats::readCibXml(*source), input.cib, input);
    take(formats::readCrm(*source), input.cib, input);
    return {};
}

/// Our own file of this name, to be edited and imported.
QString renderedText(const rules::RuleInput &input, const QString &file)
{
    for (const Artefact &artefact : input.files) {
        if (artefact.path == file || artefact.path.endsWith(u'/' + file))
            return QString::fromUtf8(placeholderBytes(artefact));
    }
    return {};
}

/// Changes deployed files: `place` is "/etc/x" or "magma1:/etc/x".
QString editDeployed(const QString &place, const QList<Replacement> &replacements,
                     rules::RuleInput &input)
{
    const QString host = place.section(u":/"_s, 0, 0);
    const QString path = place.startsWith(u'/') ? place : u'/' + place.section(u":/"_s, 1);
    bool found = false;
    for (Artefact &artefact : input.files) {
        const QString deployed =
            artefact.path.startsWith(u'/') ? artefact.path : u'/' + artefact.path;
        if (deployed != path || (place.contains(u":/"_s) && artefact.host != host))
            continue;
        found = true;
        QString text = QString::fromUtf8(placeholderBytes(artefact));
        if (const QString misfit = apply(replacements, text); !misfit.isEmpty())
            return misfit;
        artefact.content = {{text.toUtf8(), {}}};
    }
    return found ? QString() : u"no such file is deployed"_s;
}

QString importAll(const QString &folder, const Edit &edit, rules::RuleInput &input)
{
    const rules::RuleInput rendered = input;
    for (const QString &file :
         {u"cluster.conf"_s, u"corosync.conf"_s, u"cib.xml"_s, u"cib.crm"_s}) {
        QString text = textOf(folder + u'/' + file);
        if (text.isEmpty() && !edit.files.contains(file))
            continue;
        QString trouble;
        if (text.isEmpty()) {
            text = renderedText(rendered, file);
            trouble = apply(edit.replacements.value(file), text);
        }
        if (trouble.isEmpty())
            trouble = import(file, text, input);
        if (!trouble.isEmpty())
            return file + u' ' + trouble;
    }
    for (const QString &file : edit.files) {
        const QString trouble = file.contains(u'/')
                                    ? editDeployed(file, edit.replacements.value(file), input)
                                    : QString();
        if (!trouble.isEmpty())
            return file + u' ' + trouble;
    }
    return {};
}

}

QString ruleCasesFolder()
{
    return QStringLiteral(BASALT_SOURCE_DIR) + u"/tests/golden/rules"_s;
}

QStringList ruleCaseNames()
{
    return QDir(ruleCasesFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QString ruleOfCase(const QString &name)
{
    static const QRegularExpression id(u"^([A-Z]+-[0-9]+)(-.*)?$"_s);
    return id.match(name).captured(1);
}

RuleCase loadRuleCase(const QString &name)
{
    const QString folder = ruleCasesFolder() + u'/' + name;
    QString yaml = textOf(folder + u"/design.yaml"_s);
    const Edit edit = parseEdit(textOf(folder + u"/edit.txt"_s));
    if (yaml.isEmpty())
        yaml = textOf(ruleCasesFolder() + u'/' + edit.base + u"/design.yaml"_s);
    const QString misfit = apply(edit.replacements.value(QString()), yaml);
    if (!misfit.isEmpty())
        return {{}, u"edit.txt "_s + misfit};
    const auto design = design::parseDesign(yaml.toUtf8(), name);
    if (!design)
        return {{}, errorText(design.error())};
    RuleCase loaded{render::ruleInput(*design, catalogue::builtIn()), {}};
    loaded.trouble = importAll(folder, edit, loaded.input);
    if (loaded.trouble.isEmpty() && QFile::exists(folder + u"/facts.txt"_s)) {
        auto facts = liveFacts(*design, catalogue::builtIn());
        loaded.trouble = changeFacts(textOf(folder + u"/facts.txt"_s), facts);
        loaded.input.facts = facts;
    }
    return loaded;
}

}
