package org.nativeaot.core.classfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.MethodBody;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.JSRInlinerAdapter;
import org.objectweb.asm.commons.MethodRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The Code attribute (JVMS 4.7.3) of one method as the model's body. Subroutines (jsr, ret) are copied into each of
 * their callers; copies keep the offsets and lines of what they were copied from. Instructions that no label can tell
 * apart keep their order, so indexes grow with offsets but for copied subroutines.
 */
final class BodyReader {
    /** Per instruction of the list: its offset and line. */
    private record Place(int offset, int line) {
    }

    private BodyReader() {
    }

    /**
     * @param remapper renames what the body refers to, or null
     */
    static MethodBody read(byte[] classFile, String name, String descriptor, Remapper remapper) {
        OffsetReader reader = new OffsetReader(classFile);
        CodeNode[] found = new CodeNode[1];
        reader.accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String n, String d, String signature, String[] exceptions) {
                if (!n.equals(name) || !d.equals(descriptor)) {
                    return null;
                }
                found[0] = new CodeNode(reader, access, n, d);
                return remapper == null ? found[0] : new MethodRemapper(found[0], remapper);
            }
        }, ClassReader.SKIP_FRAMES);
        if (found[0] == null) {
            throw new IllegalStateException(name + descriptor + " has gone from its class file");
        }
        return convert(found[0]);
    }

    private static MethodBody convert(CodeNode code) {
        Map<AbstractInsnNode, Place> places = places(code);
        if (!code.usesSubroutines()) {
            return convert(code, places);
        }
        List<Place> table = new ArrayList<>();
        JSRInlinerAdapter inlined = new JSRInlinerAdapter(null, code.access, code.name, code.desc, null, null);
        code.instructions = numbered(code.instructions, places, table);
        code.accept(inlined);
        Map<AbstractInsnNode, Place> copied = new IdentityHashMap<>();
        Place current = new Place(0, 0);
        for (AbstractInsnNode i = inlined.instructions.getFirst(); i != null; i = i.getNext()) {
            if (i instanceof LineNumberNode n) {
                current = table.get(n.line - 1);
            } else if (i.getOpcode() >= 0) {
                copied.put(i, current);
            }
        }
        return convert(inlined, copied);
    }

    /**
     * The same instructions, each behind a line entry that is an index into a table of places: those are copied too.
     */
    private static InsnList numbered(InsnList plain, Map<AbstractInsnNode, Place> places, List<Place> table) {
        InsnList list = new InsnList();
        for (AbstractInsnNode i : plain.toArray()) {
            plain.remove(i);
            if (i instanceof LineNumberNode) {
                continue;
            }
            if (i.getOpcode() >= 0) {
                table.add(places.get(i));
                LabelNode label = new LabelNode();
                list.add(label);
                list.add(new LineNumberNode(table.size(), label));
            }
            list.add(i);
        }
        return list;
    }

    private static Map<AbstractInsnNode, Place> places(CodeNode code) {
        Map<AbstractInsnNode, Place> places = new IdentityHashMap<>();
        int line = 0;
        for (AbstractInsnNode i = code.instructions.getFirst(); i != null; i = i.getNext()) {
            if (i instanceof LineNumberNode n) {
                line = n.line;
            } else if (i.getOpcode() >= 0) {
                places.put(i, new Place(code.offsetOf(i), line));
            }
        }
        return places;
    }

    private static MethodBody convert(MethodNode code, Map<AbstractInsnNode, Place> places) {
        Map<LabelNode, Integer> indexes = new IdentityHashMap<>();
        int count = 0;
        for (AbstractInsnNode i = code.instructions.getFirst(); i != null; i = i.getNext()) {
            if (i instanceof LabelNode l) {
                indexes.put(l, count);
            } else if (i.getOpcode() >= 0) {
                count++;
            }
        }
        List<BytecodeInsn> insns = new ArrayList<>(count);
        int[] lines = new int[count];
        int[] offsets = new int[count];
        for (AbstractInsnNode i = code.instructions.getFirst(); i != null; i = i.getNext()) {
            if (i.getOpcode() >= 0) {
                Place place = places.get(i);
                offsets[insns.size()] = place.offset();
                lines[insns.size()] = place.line();
                insns.add(insn(i, indexes));
            }
        }
        List<MethodBody.Handler> handlers = new ArrayList<>();
        for (TryCatchBlockNode t : code.tryCatchBlocks) {
            int start = indexes.get(t.start);
            int end = indexes.get(t.end);
            if (start < end) {
                handlers.add(new MethodBody.Handler(start, end, indexes.get(t.handler), t.type));
            }
        }
        List<MethodBody.LocalVariable> locals = new ArrayList<>();
        if (code.localVariables != null) {
            for (LocalVariableNode v : code.localVariables) {
                locals.add(new MethodBody.LocalVariable(v.index, indexes.get(v.start), indexes.get(v.end), v.name,
                        v.desc));
            }
        }
        return new MethodBody(code.maxStack, code.maxLocals, List.copyOf(insns), lines, offsets,
                List.copyOf(handlers), List.copyOf(locals));
    }

    private static BytecodeInsn insn(AbstractInsnNode i, Map<LabelNode, Integer> indexes) {
        int op = i.getOpcode();
        if (i instanceof VarInsnNode v) {
            return new BytecodeInsn(op, v.var, 0, null);
        } else if (i instanceof IntInsnNode n) {
            return new BytecodeInsn(op, n.operand, 0, null);
        } else if (i instanceof IincInsnNode n) {
            return new BytecodeInsn(op, n.var, n.incr, null);
        } else if (i instanceof TypeInsnNode t) {
            return new BytecodeInsn(op, 0, 0, new Constant.TypeRef(t.desc));
        } else if (i instanceof FieldInsnNode f) {
            return new BytecodeInsn(op, 0, 0, new Constant.FieldRef(f.owner, f.name, f.desc));
        } else if (i instanceof MethodInsnNode m) {
            return new BytecodeInsn(op, 0, 0, new Constant.MethodRef(m.owner, m.name, m.desc, m.itf));
        } else if (i instanceof JumpInsnNode j) {
            return new BytecodeInsn(op, indexes.get(j.label), 0, null);
        } else if (i instanceof LdcInsnNode l) {
            return new BytecodeInsn(op, 0, 0, constant(l.cst));
        } else if (i instanceof InvokeDynamicInsnNode d) {
            return new BytecodeInsn(op, 0, 0,
                    new Constant.CallSiteRef(d.name, d.desc, handle(d.bsm), constants(Arrays.asList(d.bsmArgs))));
        } else if (i instanceof MultiANewArrayInsnNode m) {
            return new BytecodeInsn(op, m.dims, 0, new Constant.TypeRef(m.desc));
        } else if (i instanceof TableSwitchInsnNode t) {
            int[] keys = new int[t.labels.size()];
            for (int k = 0; k < keys.length; k++) {
                keys[k] = t.min + k;
            }
            return switchInsn(op, keys, t.labels, t.dflt, indexes);
        } else if (i instanceof LookupSwitchInsnNode l) {
            return switchInsn(op, l.keys.stream().mapToInt(Integer::intValue).toArray(), l.labels, l.dflt, indexes);
        }
        return new BytecodeInsn(op, 0, 0, null);
    }

    private static BytecodeInsn switchInsn(int op, int[] keys, List<LabelNode> labels, LabelNode dflt,
                                           Map<LabelNode, Integer> indexes) {
        int[] targets = labels.stream().mapToInt(indexes::get).toArray();
        return new BytecodeInsn(op, 0, 0, new BytecodeInsn.SwitchTable(keys, targets, indexes.get(dflt)));
    }

    private static List<Object> constants(List<Object> arguments) {
        List<Object> list = new ArrayList<>();
        arguments.forEach(a -> list.add(constant(a)));
        return List.copyOf(list);
    }

    private static Object constant(Object c) {
        if (c instanceof Type t) {
            return switch (t.getSort()) {
                case Type.METHOD -> new Constant.MethodTypeRef(t.getDescriptor());
                case Type.OBJECT -> new Constant.TypeRef(t.getInternalName());
                default -> new Constant.TypeRef(t.getDescriptor());
            };
        } else if (c instanceof Handle h) {
            return handle(h);
        } else if (c instanceof ConstantDynamic d) {
            List<Object> arguments = new ArrayList<>();
            for (int i = 0; i < d.getBootstrapMethodArgumentCount(); i++) {
                arguments.add(constant(d.getBootstrapMethodArgument(i)));
            }
            return new Constant.DynamicRef(d.getName(), d.getDescriptor(), handle(d.getBootstrapMethod()),
                    List.copyOf(arguments));
        }
        return c;
    }

    private static Constant.MethodHandleRef handle(Handle h) {
        return new Constant.MethodHandleRef(h.getTag(), h.getOwner(), h.getName(), h.getDesc(), h.isInterface());
    }
}
