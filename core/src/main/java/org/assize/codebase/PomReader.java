package org.assize.codebase;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a {@code pom.xml} without DTD and external entities. Profiles are passed over: they may not be active. */
final class PomReader {

    private static final String PLUGIN = "build/plugins/plugin";
    private static final String EXECUTION = PLUGIN + "/executions/execution";
    private static final int DEPTH_LIMIT = 100;

    private final Map<String, List<String>> values = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final Deque<String> paths = new ArrayDeque<>();
    private final List<String> pluginSources = new ArrayList<>();
    private final List<String> pluginTestSources = new ArrayList<>();

    private PomReader() {}

    static Pom read(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        PomReader reader = new PomReader();
        try {
            reader.readAll(xml);
        } finally {
            xml.close();
        }
        return new Pom(reader.values, reader.properties);
    }

    private void readAll(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean leaf = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (paths.size() > DEPTH_LIMIT) {
                    throw new XMLStreamException("elements are nested more than " + DEPTH_LIMIT + " deep");
                }
                // The document's own element counts as the empty path.
                paths.push(paths.isEmpty() ? "" : Paths.join(paths.peek(), xml.getLocalName()));
                text.setLength(0);
                leaf = true;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(paths.pop(), leaf ? text.toString().strip() : "", leaf);
                leaf = false;
            }
        }
    }

    private void end(String path, String text, boolean leaf) {
        if (leaf && path.startsWith("properties/")) {
            properties.put(path.substring("properties/".length()), text);
        } else if (leaf) {
            values.computeIfAbsent(path, key -> new ArrayList<>()).add(text);
        } else if (path.equals(EXECUTION)) {
            endExecution();
        } else if (path.equals(PLUGIN)) {
            endPlugin();
        }
    }

    private void endExecution() {
        List<String> sources = removed(EXECUTION + "/configuration/sources/source");
        List<String> goals = removed(EXECUTION + "/goals/goal");
        if (goals.contains("add-source")) {
            pluginSources.addAll(sources);
        }
        if (goals.contains("add-test-source")) {
            pluginTestSources.addAll(sources);
        }
    }

    private void endPlugin() {
        if (removed(PLUGIN + "/artifactId").contains("build-helper-maven-plugin")) {
            values.computeIfAbsent(Pom.ADDED_SOURCES, key -> new ArrayList<>()).addAll(pluginSources);
            values.computeIfAbsent(Pom.ADDED_TEST_SOURCES, key -> new ArrayList<>())
                    .addAll(pluginTestSources);
        }
        pluginSources.clear();
        pluginTestSources.clear();
    }

    private List<String> removed(String path) {
        List<String> texts = values.remove(path);
        return texts == null ? List.of() : texts;
    }
}
