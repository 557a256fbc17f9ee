#include "formats/xml_tree.h"

#include "formats/secret_mask.h"
#include "formats/xml_repair.h"

#include <QCoreApplication>

#include <libxml/parser.h>

#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

constexpr int mostNodes = 200'000;
constexpr int mostDepth = 100;
constexpr int mostErrors = 20;

struct ParseError
{
    QString message;
    qsizetype line = 0;
};

struct Builder
{
    XmlNode document; ///< its children: the root element
    std::vector<XmlNode> open;
    QList<ParseError> errors;
    int nodes = 0;
    int skipped = 0; ///< open elements beyond the limits, whose content is ignored
    xmlParserCtxtPtr context = nullptr;
};

QString text(const xmlChar *begin, qsizetype length)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(begin), length);
}

QString text(const xmlChar *string)
{
    return string ? QString::fromUtf8(reinterpret_cast<const char *>(string)) : QString();
}

QString qualified(const xmlChar *prefix, const xmlChar *name)
{
    return prefix ? text(prefix) + u':' + text(name) : text(name);
}

/// libxml2 stands at the end of the start tag; the element's line is the one of its `<`.
qsizetype lineOfStartTag(xmlParserCtxtPtr context)
{
    const xmlParserInput *input = context->input;
    if (!input)
        return 0;
    qsizetype line = input->line - 1;
    for (const xmlChar *at = input->cur; at > input->base && *at != '<'; --at) {
        if (at != input->cur && *at == '\n')
            --line;
    }
    return std::max<qsizetype>(line, 0);
}

void addError(Builder &builder, const QString &message, qsizetype line)
{
    if (builder.errors.size() < mostErrors)
        builder.errors.append({message, line});
}

void startElement(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar * /*uri*/,
                  int /*namespaceCount*/, const xmlChar ** /*namespaces*/, int attributeCount,
                  int /*defaulted*/, const xmlChar **attributes)
{
    auto &builder = *static_cast<Builder *>(user);
    const bool tooDeep = builder.open.size() >= mostDepth;
    if (builder.skipped > 0 || tooDeep || builder.nodes >= mostNodes) {
        if (builder.skipped++ == 0) {
            addError(builder,
                     tooDeep ? QCoreApplication::translate("formats", "elements nested deeper than "
                                                                      "%1 are left out")
                                   .arg(mostDepth)
                             : QCoreApplication::translate("formats", "elements beyond the first "
                                                                      "%1 are left out")
                                   .arg(mostNodes),
                     lineOfStartTag(builder.context));
        }
        return;
    }
    ++builder.nodes;
    XmlNode node;
    node.name = qualified(prefix, name);
    node.line = lineOfStartTag(builder.context);
    for (int i = 0; i < attributeCount; ++i) {
        const xmlChar **fields = attributes + qsizetype{5} * i;
        node.attributes.append(
            {qualified(fields[1], fields[0]), text(fields[3], fields[4] - fields[3])});
    }
    builder.open.push_back(std::move(node));
}

void closeInnermost(Builder &builder)
{
    XmlNode node = std::move(builder.open.back());
    builder.open.pop_back();
    node.text = node.text.trimmed();
    XmlNode &parent = builder.open.empty() ? builder.document : builder.open.back();
    parent.children.append(std::move(node));
}

void endElement(void *user, const xmlChar * /*name*/, const xmlChar * /*prefix*/,
                const xmlChar * /*uri*/)
{
    auto &builder = *static_cast<Builder *>(user);
    if (builder.skipped > 0)
        --builder.skipped;
    else if (!builder.open.empty())
        closeInnermost(builder);
}

void characters(void *user, const xmlChar *begin, int length)
{
    auto &builder = *static_cast<Builder *>(user);
    if (builder.skipped == 0 && !builder.open.empty())
        builder.open.back().text += text(begin, length);
}

void structuredError(void *user, const xmlError *error)
{
    auto &builder = *static_cast<Builder *>(user);
    if (error->level >= XML_ERR_ERROR)
        addError(builder, QString::fromUtf8(error->message).trimmed(), error->line - 1);
}

struct FreeContext
{
    void operator()(xmlParserCtxtPtr context) const { xmlFreeParserCtxt(context); }
};

Builder parseOnce(const QString &source)
{
    Builder builder;
    xmlSAXHandler handler;
    std::memset(&handler, 0, sizeof handler);
    // No handlers for entities, DTDs and external subsets: without them nothing can be expanded.
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = startElement;
    handler.endElementNs = endElement;
    handler.characters = characters;
    handler.cdataBlock = characters;
    handler.serror = [](void *user, xmlError *error) { structuredError(user, error); };

    const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
    if (!context)
        return builder;
    *context->sax = handler;
    context->userData = &builder;
    builder.context = context.get();
    const QByteArray utf8 = source.toUtf8();
    // NOENT, or `&amp;` would come as `&#38;`; there is nothing else that could be replaced.
    const int options = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOWARNING | XML_PARSE_NOENT;
    xmlDoc *const declarations = xmlCtxtReadMemory(
        context.get(), utf8.constData(), static_cast<int>(utf8.size()), nullptr, "UTF-8", options);
    xmlFreeDoc(declarations);
    while (!builder.open.empty())
        closeInnermost(builder);
    return builder;
}

Problem notWellFormed(const SourceText &source, const ParseError &error)
{
    return {ProblemKind::NotWellFormed,
            QCoreApplication::translate("formats", "not well-formed XML: %1").arg(error.message),
            source.at(error.line)};
}

void writeNode(const XmlNode &node, int indent, QString &out)
{
    const QString margin(qsizetype{2} * indent, u' ');
    const bool secretPair = isSecretName(attributeOf(node, u"name"_s));
    out += margin + u'<' + node.name;
    for (const XmlAttribute &attribute : node.attributes) {
        const bool secret =
            isSecretName(attribute.name) || (secretPair && attribute.name == "value"_L1);
        out += u' ' + attribute.name + u"=\""_s
               + (secret ? u"***"_s : attribute.value.toHtmlEscaped()) + u'"';
    }
    if (node.children.isEmpty() && node.text.isEmpty()) {
        out += u"/>\n"_s;
        return;
    }
    out += u'>' + maskSecrets(node.text).toHtmlEscaped();
    if (!node.children.isEmpty()) {
        out += u'\n';
        for (const XmlNode &child : node.children)
            writeNode(child, indent + 1, out);
        out += margin;
    }
    out += u"</"_s + node.name + u">\n"_s;
}

}

Result<XmlTree> parseXml(const SourceText &source)
{
    Builder builder = parseOnce(source.joined());
    XmlTree tree;
    if (!builder.errors.isEmpty()) {
        RepairedXml repaired = repairXml(source);
        if (!repaired.problems.isEmpty()) {
            builder = parseOnce(repaired.text);
            tree.problems = std::move(repaired.problems);
        }
    }
    for (const ParseError &error : std::as_const(builder.errors))
        tree.problems.append(notWellFormed(source, error));
    if (builder.document.children.isEmpty()) {
        return failure(
            u"no-xml"_s,
            QCoreApplication::translate("formats", "%1 holds no XML element.").arg(source.file),
            source.file);
    }
    tree.root = builder.document.children.constFirst();
    return tree;
}

QString attributeOf(const XmlNode &node, const QString &name)
{
    for (const XmlAttribute &attribute : node.attributes) {
        if (attribute.name == name)
            return attribute.value.isNull() ? u""_s : attribute.value;
    }
    return {};
}

XmlNode withoutAttributes(const XmlNode &node, const QStringList &names)
{
    XmlNode rest{node.name, node.attributes, {}, {}, node.line};
    rest.attributes.removeIf(
        [&](const XmlAttribute &attribute) { return names.contains(attribute.name); });
    return rest;
}

QString xmlText(const XmlNode &node)
{
    QString out;
    writeNode(node, 0, out);
    return out;
}

}
