package org.assize.compliance.injection;

import java.util.List;
import java.util.Set;
import org.assize.codebase.SourceFile;
import org.assize.evidence.call.Call;
import org.assize.evidence.call.Origin;
import org.assize.evidence.call.Value;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Rule;

/** Cannot see a command that is collected in a list, nor what the program that is started does with its arguments. */
final class CommandNoShell {

    private static final Set<String> SHELLS =
            Set.of("sh", "bash", "zsh", "ksh", "dash", "cmd", "cmd.exe", "powershell", "powershell.exe", "pwsh");

    private static final Set<String> SWITCHES = Set.of("-c", "/c", "/k", "-command", "-lc");

    static final Rule RULE = Rule.java("compliance/command-no-shell")
            .states("A program is started by its name and a list of arguments, never through a shell")
            .because("a shell reads data as commands: a file called \"; rm -rf ~\" is one")
            .remedy("Start the program itself with ProcessBuilder and one text for each argument")
            .implementing(
                    "owasp-asvs-5.0/1.2.5",
                    "cwe/78",
                    "cwe/77",
                    "cwe-top-25-2025/78",
                    "pci-dss-4.0.1/6.2.4",
                    "nist-800-53/SI-10",
                    "nist-ssdf-1.1/PW.5.1")
            .cannotSee("A command that is collected in a list before it is started is not judged.")
            .cannotSee("A script that is a constant text may stay in a shell: nothing can be put into it.")
            .violating("""
                    class Convert {
                        void convert(String name) throws Exception {
                            Runtime.getRuntime().«exec»("convert " + name);
                            Runtime.getRuntime().«exec»(name);
                            Runtime.getRuntime().«exec»(new String[] {"/bin/sh", "-c", "convert " + name});
                            new «ProcessBuilder»("cmd.exe", "/c", name);
                        }
                    }
                    """)
            .conforming("""
                    class Convert {
                        void convert(String name, String[] command) throws Exception {
                            Runtime.getRuntime().exec(new String[] {"convert", name});
                            Runtime.getRuntime().exec("uname -a");
                            new ProcessBuilder("convert", name);
                            new ProcessBuilder("sh", "-c", "ulimit -n");
                            new ProcessBuilder(command);
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspectingCalls(CallPattern.callsTo("java.lang.Runtime", "exec"), CommandNoShell::inspect)
            .inspectingCalls(
                    CallPattern.callsTo("java.lang.ProcessBuilder", "<init>", "command"), CommandNoShell::inspect)
            .build();

    private CommandNoShell() {}

    private static void inspect(Call call, CallInspection report) {
        if (call.argumentCount() == 0) {
            return;
        }
        List<Value> words = words(call);
        if (call.name().equals("exec") && isOneText(call.argument(0))) {
            report.breach("The command is put together as one text, which is split at its blanks")
                    .key("text");
        } else if (words.size() >= 3 && runsShell(words) && !words.get(2).isKnown()) {
            report.breach("A shell reads a text that is not constant").key("shell");
        }
    }

    private static boolean isOneText(Value command) {
        return BuiltText.isIn(command)
                || command.origin()
                        .filter(origin -> origin instanceof Origin.Parameter parameter
                                && parameter.type().equals("java.lang.String"))
                        .isPresent();
    }

    /** The words of the command: from class files as one array, from source also as single arguments. */
    private static List<Value> words(Call call) {
        return call.argument(0) instanceof Value.Array array ? array.elements() : call.arguments();
    }

    private static boolean runsShell(List<Value> words) {
        String program = words.get(0).asString().orElse("");
        String name = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        return SHELLS.contains(name.toLowerCase(java.util.Locale.ROOT))
                && words.get(1)
                        .asString()
                        .filter(word -> SWITCHES.contains(word.toLowerCase(java.util.Locale.ROOT)))
                        .isPresent();
    }
}
