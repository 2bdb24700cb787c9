import type { VNode } from 'preact';
import type { CommentBlock } from '../../report/view.ts';
import { Text } from './card.tsx';
import { line, soft } from './palette.ts';

/** The comments on one question. */
export function CommentList({ block, language }: { block: CommentBlock; language: string }): VNode {
  return (
    <Text>
      <b>{block.question}</b>
      <div class="soft" style={`font-size:13px;color:${soft};padding-bottom:4px`}>
        {block.shown}
      </div>
      {block.comments.map((comment) => (
        <div
          key={comment.text}
          lang={comment.language}
          dir="auto"
          class="rule"
          style={`border-left:3px solid ${line};padding-left:10px;margin-bottom:8px;white-space:pre-line`}
        >
          {comment.text}
          {comment.language !== language && <span style={`font-size:12px;color:${soft}`}> [{comment.language}]</span>}
        </div>
      ))}
    </Text>
  );
}
