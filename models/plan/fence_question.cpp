#include "plan/fence_question.h"

#include "core/content.h"
#include "design/lookup.h"
#include "render/render.h"

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

QString plugName(const catalogue::FenceAgent *agent, const catalogue::Platform &platform)
{
    return agent ? catalogue::parameterName(*agent, u"plug"_s, platform) : u"port"_s;
}

/// node -> plug, of "magma1:1;magma2:2,3".
QMap<QString, QStringList> plugsOf(const formats::CibPrimitive &device)
{
    QMap<QString, QStringList> plugs;
    const formats::NameValue *map = formats::findValue(device.parameters, u"pcmk_host_map"_s);
    if (!map)
        return plugs;
    for (const QString &entry : map->value.split(u';', Qt::SkipEmptyParts))
        plugs.insert(entry.section(u':', 0, 0), entry.section(u':', 1).split(u','));
    return plugs;
}

/// Pacemaker's own, a delay that concerns shooting only, and by either name what the agent is to do:
/// that is asked here, and nothing else.
bool isNoPartOfIt(const QString &parameter)
{
    return parameter.startsWith("pcmk_"_L1) || parameter == u"delay" || parameter == u"action"
           || parameter == u"option";
}

}

QList<FenceQuestion> fenceQuestions(const design::Design &design,
                                    const catalogue::Platform &platform,
                                    const catalogue::Catalogue &catalogue,
                                    const formats::CibPrimitive &device, const QStringList &kills)
{
    ContentBuilder common;
    for (const formats::NameValue &parameter : device.parameters) {
        if (isNoPartOfIt(parameter.name))
            continue;
        common.text(parameter.name + u'=');
        if (parameter.secret.isEmpty())
            common.text(parameter.value);
        else
            common.secret(parameter.secret, SecretForm::Plain);
        common.text(u"\n"_s);
    }
    QStringList plugs;
    const QMap<QString, QStringList> byNode = plugsOf(device);
    for (const QString &name : kills) {
        if (const design::Host *host = design::findHost(design, name))
            plugs += byNode.value(render::nodeName(design, *host, platform));
    }
    if (plugs.isEmpty())
        plugs.append(QString());
    const QString name = plugName(catalogue::findAgent(catalogue, device.type), platform);
    QList<FenceQuestion> questions;
    for (const QString &plug : std::as_const(plugs)) {
        ContentBuilder input = common;
        if (!plug.isEmpty())
            input.text(name + u'=' + plug + u'\n');
        input.text(u"action=status\n"_s);
        questions.append({plug, input.parts()});
    }
    return questions;
}

QList<FenceQuestion> fenceQuestions(const design::Design &design,
                                    const catalogue::Catalogue &catalogue, const QString &device)
{
    const catalogue::Platform *platform =
        catalogue::findPlatform(catalogue, design.cluster.platform);
    const design::FencingDevice *drawn = design::findFencing(design, device);
    if (!platform || !drawn)
        return {};
    const formats::Cib cib = render::renderCib(design, *platform, catalogue);
    const formats::CibPrimitive *primitive = formats::findPrimitive(cib, device);
    if (!primitive)
        return {};
    // The board's name is known to the hosts only after a deployment.
    formats::CibPrimitive asked = *primitive;
    for (formats::NameValue &parameter : asked.parameters) {
        if (!drawn->ip.isEmpty() && parameter.value == drawn->address)
            parameter.value = drawn->ip;
    }
    return fenceQuestions(design, *platform, catalogue, asked, drawn->kills);
}

}
